import type { Random } from '../../augment/random';
import type { Condition } from './condition';
import { type SyntheticPhotograph, syntheticPhotograph } from './synthetic-photograph';
import { type Drawings, handsOf } from './writing/hand';

/** Photographs of what people drew, each by one of them. */
export function photographer(
  drawings: Drawings,
): (condition: Condition, random: Random) => Promise<SyntheticPhotograph> {
  const hand = handsOf(drawings);
  return (condition, random) =>
    syntheticPhotograph(condition.write(hand(random), random), condition.settings(random), random);
}
