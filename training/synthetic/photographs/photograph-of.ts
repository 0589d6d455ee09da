import { oneOf, type Random } from '../../augment/random';
import type { WrittenDrawing } from '../../data/pen-digits';
import type { Condition } from './conditions';
import { type SyntheticPhotograph, syntheticPhotograph } from './synthetic-photograph';

/** A photograph under a condition, its digits chosen from `drawings`, all by one writer. */
export function photographOf(
  condition: Condition,
  drawings: readonly WrittenDrawing[],
  random: Random,
): Promise<SyntheticPhotograph> {
  const { writer } = oneOf(drawings, random);
  const own = drawings.filter((drawing) => drawing.writer === writer);
  const lines = condition.digits(random).map((count) => Array.from({ length: count }, () => oneOf(own, random)));
  return syntheticPhotograph(lines, condition.settings(random), random);
}
