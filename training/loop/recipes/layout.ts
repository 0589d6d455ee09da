import { DIGITS } from '../../../lib/reading/probabilities';
import { UsageError } from '../../cli/options';

/** Of MNIST's pictures. */
const PIXELS = 784;

/**
 * "784,100,100,60,10" as numbers: the inputs, the neurons of each layer between, the outputs.
 * @throws UsageError where that is no layout of a network from a picture to a digit
 */
export function layoutFrom(text: string): readonly number[] {
  const layout = text.split(/[,-]/).map(Number);
  const isLayout = layout.length > 1 && layout.every((size) => Number.isSafeInteger(size) && size > 0);
  if (isLayout && layout[0] === PIXELS && layout.at(-1) === DIGITS) return layout;
  throw new UsageError(
    `--layout takes the sizes of the layers, from ${PIXELS} pixels to ${DIGITS} digits, as 784,100,100,60,10; not "${text}".`,
  );
}
