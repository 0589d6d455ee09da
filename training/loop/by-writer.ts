import { oneOf, type Random } from '../augment/random';
import type { WrittenDrawing } from '../data/pen-digits';
import { byWriter } from '../synthetic/numbers/drawn-numbers';

/**
 * One of the drawings at random. A writer comes as often as the square root of how many drawings there are by them:
 * between every drawing alike, where a few who drew hundreds outweigh all others, and every writer alike, where the few
 * drawings of some come again and again.
 */
export function pickByWriter<T extends WrittenDrawing>(drawings: readonly T[]): (random: Random) => T {
  const hands = byWriter(drawings);
  const upTo: number[] = [];
  let sum = 0;
  for (const hand of hands) {
    sum += Math.sqrt(hand.length);
    upTo.push(sum);
  }
  return (random) => {
    const place = random.uniform() * sum;
    const hand = hands[upTo.findIndex((end) => place < end)] ?? (hands.at(-1) as T[]);
    return oneOf(hand, random);
  };
}
