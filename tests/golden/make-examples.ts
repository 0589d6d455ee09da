/**
 * Writes the examples that an empty sheet offers: `npx tsx tests/golden/make-examples.ts`. The digits are those drawn for this
 * project; the photograph is made of them.
 */
import { writeFileSync } from 'node:fs';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { boundsOf } from '../../lib/strokes/bounds';
import { uncorrected } from '../../lib/strokes/corrections';
import type { Drawing, Stroke } from '../../lib/strokes/drawing';
import { linkCodeOf } from '../../lib/strokes/link/link-code';
import { transformDrawing } from '../../lib/strokes/transform-drawing';
import { seededRandom } from '../../training/augment/random';
import { plain } from '../../training/synthetic/photographs/plain';
import { syntheticPhotograph } from '../../training/synthetic/photographs/synthetic-photograph';
import { anyRuling } from '../../training/synthetic/photographs/varied';
import { feltPen } from '../../training/synthetic/photographs/writing/pens';
import { goldenDrawings } from './golden';

const SEED = 2026;

/** The drawing of a digit, 100 high, one style after the other where it comes again. */
function digit(label: string, again = 0): Drawing {
  const own = goldenDrawings().filter((one) => one.label === label);
  const drawing = own[again % own.length]?.drawing ?? [];
  return transformDrawing(drawing, 100 / (boundsOf(drawing)?.height || 1), 0, 0);
}

/** Digits side by side, so high, in the sheet's units. */
function sideBySide(text: string, height: number): Drawing {
  let [left, time] = [0, 0];
  return [...text].flatMap((label, i) => {
    const drawing = digit(label, i);
    const { x = 0, y = 0, width = 1, height: high = 1 } = boundsOf(drawing) ?? {};
    const scale = height / high;
    const placed = transformDrawing(drawing, scale, left - x * scale, -y * scale);
    left += width * scale + 0.3 * height;
    const from = time;
    time += (drawing.at(-1)?.at(-1)?.t ?? 0) + 300;
    return placed.map((stroke) => stroke.map((point) => ({ ...point, t: point.t + from })));
  });
}

/** A 4 whose top is nearly closed: people and networks may take it for a 9. */
const TRICKY: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [
    [457, 240],
    [367, 280],
    [350, 380],
    [340, 470],
    [390, 540],
    [490, 545],
    [590, 500],
  ],
  [
    [605, 235],
    [600, 400],
    [590, 600],
    [582, 800],
  ],
];

function strokesThrough(lines: typeof TRICKY): Drawing {
  return lines.map((spots, i) =>
    spots.flatMap(([x, y], k): Stroke => {
      const [nextX, nextY] = spots[k + 1] ?? [x, y];
      const steps = spots[k + 1] ? 8 : 1;
      return Array.from({ length: steps }, (_, n) => ({
        x: Math.round(x + ((nextX - x) * n) / steps),
        y: Math.round(y + ((nextY - y) * n) / steps),
        t: 900 * i + 100 * k + 12 * n,
      }));
    }),
  );
}

const codeOf = (drawing: Drawing): string => linkCodeOf(uncorrected(drawing), DIGIT_FRAME) ?? '';

async function photograph(): Promise<Uint8Array> {
  const random = seededRandom(SEED);
  const base = plain(random);
  const lines = ['4071', '263'].map((text) =>
    [...text].map((label) => ({ label: Number(label), drawing: digit(label) })),
  );
  const { picture } = await syntheticPhotograph(
    lines,
    {
      ...base,
      ...{ width: 900, height: 680 },
      writing: { ...base.writing, height: 0.2 },
      pen: feltPen(random, 'blue'),
      ruling: anyRuling('squared', random),
      view: { tilt: 0.04, perspective: [0.03, -0.04] },
      light: { ...base.light, gradient: { amount: 0.35, towards: 1 }, vignette: 0.2 },
    },
    random,
  );
  const { default: sharp } = await import('sharp');
  const { width, height, data } = picture;
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().jpeg({ quality: 72 }).toBuffer();
}

writeFileSync(
  new URL('../../components/reading/try-one/examples.ts', import.meta.url),
  `/** Written by \`npx tsx tests/golden/make-examples.ts\`: drawings as links hold them. */
export const EXAMPLES = {
  number:
    '${codeOf(sideBySide('2026', 260))}',
  tricky:
    '${codeOf(strokesThrough(TRICKY))}',
} as const;
`,
);
writeFileSync(new URL('../../public/example.jpg', import.meta.url), await photograph());
