import { joined, type Part } from './part';
import { typicalHeight } from './written-parts';

/** Parts that stand above one another share this much of the narrower one's width. */
const ABOVE = 0.5;
/** Of two such parts, one lower than this share of the line's height is a bar, a flag or a broken end of the other … */
const LOW = 0.55;
/** … and so is one that shares less than this of the lower one's height with it. */
const BESIDE = 0.3;
/** What is left smaller than this share of the line's height, in both directions, is a dot, a comma or dust. */
const DOT = 0.35;

/**
 * The parts of a line in reading order, those joined that can only be of one digit: what stands above another part is
 * its flag, its bar, or the rest of it where the pen left no ink. Dots and commas are left out.
 */
export function piecesOf(line: readonly Part[]): Part[] {
  const height = typicalHeight(line);
  let pieces = [...line].sort((a, b) => a.box.x - b.box.x);
  for (let pair = pairAbove(pieces, height); pair !== undefined; pair = pairAbove(pieces, height)) {
    const [first, second] = pair;
    pieces = [...pieces.filter((piece) => piece !== first && piece !== second), joined([first, second])];
  }
  const whole = pieces.filter(({ box }) => Math.max(box.width, box.height) >= DOT * height);
  const middle = ({ box }: Part): number => 2 * box.x + box.width;
  return whole.sort((a, b) => middle(a) - middle(b));
}

function pairAbove(pieces: readonly Part[], height: number): [Part, Part] | undefined {
  for (const [i, first] of pieces.entries()) {
    const second = pieces.slice(i + 1).find((other) => areOne(first, other, height));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

function areOne({ box: a }: Part, { box: b }: Part, height: number): boolean {
  const across = shared(a.x, a.width, b.x, b.width) / Math.min(a.width, b.width);
  if (across < ABOVE) return false;
  const down = shared(a.y, a.height, b.y, b.height) / Math.min(a.height, b.height);
  return Math.min(a.height, b.height) < LOW * height || down < BESIDE;
}

/** The length that two intervals have in common; negative where they are apart. */
const shared = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);
