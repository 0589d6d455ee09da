import { type Box, boxAround, sharedHeight, sharedWidth } from '../../geometry/box';
import { joined, type Part } from './part';
import { typicalHeight } from './written-parts';

/** Parts stand above one another if they have this ratio of the narrower one's width in common. */
const ABOVE = 0.5;
/** Ratio of the line's height. Of two parts above one another, a lower one is a bar, a flag or a broken end. */
const LOW = 0.55;
/** Such parts are one digit too if they have less than this ratio of the lower one's height in common. */
const BESIDE = 0.3;
/** Ratio of the line's height. What is smaller in both directions is a dot, a comma or dust. */
const DOT = 0.35;

/**
 * The parts of a line in reading order, those joined that can only be of one digit: what stands above another part is
 * its flag, its bar, or the rest of it where the pen left no ink. Dots and commas are left out.
 */
export function piecesOf(line: readonly Part[]): Part[] {
  const height = typicalHeight(line);
  const whole = stacksOf(line, height).filter(({ box }) => Math.max(box.width, box.height) >= DOT * height);
  const middle = ({ box }: Stack): number => 2 * box.x + box.width;
  return whole.sort((a, b) => middle(a) - middle(b)).map(({ parts }) => joined(parts));
}

/** Parts that are one piece. Boxes alone decide which, so the ink is joined only once all are known. */
interface Stack {
  readonly box: Box;
  readonly parts: readonly Part[];
}

function stacksOf(line: readonly Part[], height: number): Stack[] {
  const single = (part: Part): Stack => ({ box: part.box, parts: [part] });
  const stacks = [...line].sort((a, b) => a.box.x - b.box.x).map(single);
  let first = 0;
  while (first < stacks.length) {
    const one = stacks[first] as Stack;
    const second = stacks.findIndex((other, i) => i > first && areOne(one.box, other.box, height));
    if (second < 0) {
      first += 1;
      continue;
    }
    const [other] = stacks.splice(second, 1) as [Stack];
    stacks.splice(first, 1);
    const both = { box: boxAround([one.box, other.box]), parts: [...one.parts, ...other.parts] };
    stacks.push(both);
    // Those before were compared with all others, but not with this one.
    const earlier = stacks.findIndex((stack, i) => i < first && areOne(stack.box, both.box, height));
    if (earlier >= 0) first = earlier;
  }
  return stacks;
}

function areOne(a: Box, b: Box, height: number): boolean {
  const across = sharedWidth(a, b) / Math.min(a.width, b.width);
  if (across < ABOVE) return false;
  const down = sharedHeight(a, b) / Math.min(a.height, b.height);
  return Math.min(a.height, b.height) < LOW * height || down < BESIDE;
}
