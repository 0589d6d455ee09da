/**
 * Writes the drawings that split the networks, which the page that compares offers: `npx tsx tests/golden/make-tricky.ts`. Each
 * of the styles made up for this project is drawn many times, and all shipped networks read what was drawn. Of each digit,
 * the drawing is taken that about half of them read right.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import type { Network } from '../../lib/model/network';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { EXAMPLES } from '../../components/reading/try-one/examples';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { uncorrected } from '../../lib/strokes/corrections';
import type { Drawing } from '../../lib/strokes/drawing';
import { drawingOfLinkCode, linkCodeOf } from '../../lib/strokes/link/link-code';
import { openModel } from '../../training/cli/open-model';
import { DIGIT_STYLES } from './digit-styles';
import { drawStyle, seededRandom } from './draw-style';

const SEED = 9;
/** How often each style is drawn. */
const TIMES = 40;
/** As many as stand in one row on a phone. */
const MOST = 6;
/** The network that divides a drawing into digits: what it takes for several is no tricky digit. */
const OURS = 'digit-net';

interface Candidate {
  readonly truth: string;
  readonly style: string;
  readonly drawing: Drawing;
  readonly said: readonly string[];
  /** How many networks read it right. */
  readonly right: number;
}

const ids = readdirSync('public/models').filter((id) => !id.endsWith('-finder'));
const networks: Network[] = [];
for (const id of ids) networks.push((await openModel(id)).network);
const ours = await openModel(OURS);

/** What each network takes the drawing for; undefined where it is not one digit. */
function readByAll(drawing: Drawing): string[] | undefined {
  const { reading, pictures } = readDrawing(drawing, ours.network, ours.card);
  if (reading.kind !== 'digits' || pictures.length !== 1) return undefined;
  return networks.map((network) => {
    const digits = (network.logitsOf(pictures)[0] ?? []).slice(0, 10);
    return String(digits.indexOf(Math.max(...digits)));
  });
}

type Drawn = Pick<Candidate, 'truth' | 'style' | 'drawing'>;

/** The drawing that the first page offers as tricky, then each style as different hands draw it. */
function* drawings(): Generator<Drawn> {
  yield { truth: '4', style: 'nearly closed', drawing: drawingOfLinkCode(EXAMPLES.tricky).drawing };
  const random = seededRandom(SEED);
  for (const [truth, styles] of Object.entries(DIGIT_STYLES)) {
    for (const style of styles) {
      for (let i = 0; i < TIMES; i++) yield { truth, style: style[0], drawing: drawStyle(style, random) };
    }
  }
}

const candidates = [...drawings()].flatMap((one): Candidate[] => {
  const said = readByAll(one.drawing);
  return said ? [{ ...one, said, right: said.filter((text) => text === one.truth).length }] : [];
});

/** How far a drawing is from splitting the networks in halves. */
const unevenness = ({ right }: Candidate): number => Math.abs(right - networks.length / 2);

const evenest = candidates.sort((a, b) => unevenness(a) - unevenness(b));
// One of each digit, so that the digits differ.
const chosen = evenest.filter((one, i) => evenest.findIndex(({ truth }) => truth === one.truth) === i).slice(0, MOST);
const lines = chosen.map(({ truth, drawing }) => {
  const code = linkCodeOf(uncorrected(drawing), DIGIT_FRAME) ?? '';
  return `  { truth: '${truth}', code: '${code}' },\n`;
});
writeFileSync(
  new URL('../../components/compare/tricky/examples.ts', import.meta.url),
  `/** Written by \`npx tsx tests/golden/make-tricky.ts\`: drawings that split the networks, as links hold them. */
export const TRICKY: readonly { readonly truth: string; readonly code: string }[] = [
${lines.join('')}];
`,
);
for (const { truth, style, said } of chosen) {
  console.log(`${truth} (${style}): ${said.map((text, i) => `${ids[i]} ${text}`).join(', ')}`);
}
