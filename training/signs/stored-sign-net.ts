import { STEPS } from '../../lib/recognise/signs/shipped-sign-net';
import type { SignLayer, SignNet, StoredLayer } from '../../lib/recognise/signs/sign-net';
import { createBitWriter } from '../../lib/strokes/link/bits';

/** The text of the file that holds the network. */
export function signNetSource([hidden, end]: SignNet): string {
  return [
    "import type { StoredLayer } from './sign-net';",
    '',
    '/** Written by `npm run fit -- --signs`. */',
    `export const SIGN_WEIGHTS: Readonly<Record<'hidden' | 'end', StoredLayer>> = {`,
    ...Object.entries({ hidden: stored(hidden), end: stored(end) }).flatMap(([name, { scale, weights, bias }]) => [
      `  ${name}: {`,
      `    scale: ${scale},`,
      `    bias: [${bias.join(', ')}],`,
      `    weights:`,
      `      '${weights}',`,
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

function stored({ weights, bias }: SignLayer): StoredLayer {
  const scale = Number((weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS).toPrecision(6));
  const bytes = createBitWriter();
  for (const weight of weights) bytes.write(STEPS + Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale))), 8);
  return {
    scale,
    weights: bytes.text(),
    bias: Array.from(bias, (value) => Number(value.toFixed(3))),
  };
}
