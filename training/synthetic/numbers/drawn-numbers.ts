import { sharedWidth } from '../../../lib/geometry/box';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { oneOf, type Random, seededRandom } from '../../augment/random';
import type { WrittenDrawing } from '../../data/pen-digits';
import { type SetLine, setLine } from './set-line';

/** One way to set digits together to numbers. */
export interface NumberKind {
  readonly id: string;
  readonly title: string;
  /** All digits by one writer, or each by any. */
  readonly oneWriter: boolean;
  readonly lines: number;
  /** Least and greatest room between boxes, as ratios of the digits' mean height; below 0 they overlap. */
  readonly gaps: readonly [number, number];
  /** Nearest that ink of two digits may come, as such a ratio. */
  readonly clearance: number;
}

/** Ink nearer than this would touch with an ordinary pen. */
const CLEAR = 0.03;

/** From nearly touching to well apart; boxes overlap where a slanted 7 reaches over the digit after it. */
export const NUMBER_KINDS: readonly NumberKind[] = [
  { id: 'one-writer', title: 'One writer', oneWriter: true, lines: 1, gaps: [0.05, 0.6], clearance: CLEAR },
  { id: 'mixed', title: 'Writers mixed', oneWriter: false, lines: 1, gaps: [0.05, 0.6], clearance: CLEAR },
  { id: 'overlapping', title: 'Boxes overlapping', oneWriter: true, lines: 1, gaps: [-0.15, 0.05], clearance: CLEAR },
  { id: 'touching', title: 'Some digits touching', oneWriter: true, lines: 1, gaps: [-0.1, 0.05], clearance: 0 },
  { id: 'two-lines', title: 'Two lines', oneWriter: true, lines: 2, gaps: [0.05, 0.6], clearance: CLEAR },
];

/** A number set together of digits that were drawn one by one, each in its own box. */
export interface DrawnNumber {
  /** Its digits in reading order, `|` between lines. */
  readonly label: string;
  /** The digits' drawings where they stand in the number, in reading order. */
  readonly digits: readonly Drawing[];
  /** Empty room between neighbouring boxes, as a ratio of the digits' mean height; below 0 they overlap. */
  readonly gap: number;
}

/** Digits on a line. */
const LENGTHS = [2, 3, 4, 5, 6];
/** The most that lines rise or fall, as a ratio of their length (6°), and the ratio of numbers whose lines do. */
const SLOPE = 0.105;
const SLOPING = 0.4;
/** From foot to foot of two lines, in heights of a digit: from crowded to one line left free. */
const LINE_SPACING = [1.3, 2.2] as const;
/** What hangs down from a line keeps at least this far from the next, in heights of a digit. */
const BETWEEN_LINES = 0.15;

/** Numbers of two to six digits a line, of each length as many; the same for the same drawings and seed. */
export function drawnNumbers(
  pool: readonly WrittenDrawing[],
  kind: NumberKind,
  count: number,
  seed: number,
): DrawnNumber[] {
  const hands = kind.oneWriter ? byWriter(pool) : [pool];
  // A stream of its own for each number, so that no number's chance hangs on the others.
  return Array.from({ length: count }, (_, i) => {
    const random = seededRandom(seed, i);
    const lengths = Array.from({ length: kind.lines }, (_, line) => LENGTHS[(i + line) % LENGTHS.length] as number);
    return drawnNumber(oneOf(hands, random), kind, lengths, random);
  });
}

/** A number of `hand`'s drawings, so many digits on each of its lines. */
export function drawnNumber(
  hand: readonly WrittenDrawing[],
  { gaps, clearance }: Pick<NumberKind, 'gaps' | 'clearance'>,
  lengths: readonly number[],
  random: Random,
): DrawnNumber {
  const slope = random.uniform() < SLOPING ? random.between(-SLOPE, SLOPE) : 0;
  const gap = random.between(...gaps);
  const lines = lengths.map((length) => {
    const written = Array.from({ length }, () => oneOf(hand, random));
    return setLine(written, { gap, slope, clearance }, random);
  });
  return { label: lines.map(({ label }) => label).join('|'), digits: stacked(lines, random), gap };
}

/** The drawings of each writer. */
export function byWriter<T extends WrittenDrawing>(pool: readonly T[]): T[][] {
  const hands = new Map<string | number, T[]>();
  for (const one of pool) {
    const hand = hands.get(one.writer);
    if (hand) hand.push(one);
    else hands.set(one.writer, [one]);
  }
  return [...hands.values()];
}

/** Lines below each other, their first digits about under each other. */
function stacked(lines: readonly SetLine[], random: Random): Drawing[] {
  let foot = 0;
  let time = 0;
  let above: readonly Drawing[] = [];
  return lines.flatMap(({ digits, height }) => {
    foot += height * random.between(...LINE_SPACING);
    const across = height * random.between(-0.5, 0.5);
    let down = foot;
    let put = moved(digits, across, down, time);
    // No box of this line may reach into a box of the line above it.
    while (above.some((one) => put.some((other) => areTooNear(one, other, BETWEEN_LINES * height)))) {
      down += 0.1 * height;
      put = moved(digits, across, down, time);
    }
    foot = down;
    time = put.at(-1)?.at(-1)?.at(-1)?.t ?? time;
    above = put;
    return put;
  });
}

function moved(digits: readonly Drawing[], across: number, down: number, later: number): Drawing[] {
  return digits.map((drawing) =>
    transformDrawing(drawing, 1, across, down).map((stroke) =>
      stroke.map((point) => ({ ...point, t: point.t + later })),
    ),
  );
}

function areTooNear(above: Drawing, below: Drawing, room: number): boolean {
  const [a, b] = [boundsOf(above), boundsOf(below)];
  if (a === undefined || b === undefined) return false;
  return sharedWidth(a, b) > 0 && b.y < a.y + a.height + room;
}
