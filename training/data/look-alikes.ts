import { DIGITS, NOT_A_DIGIT } from '../../lib/reading/probabilities';

/** How likely each class is, classes that are left out being impossible; the ratios add up to 1. */
export type Belief = readonly (readonly [label: number, ratio: number])[];

/** Signs that are drawn as a digit is, and signs that are often drawn like one, by the digit. */
const ALIKE = ['Oo', '|/l', 'Zz', '', '', 'Ss', 'b', '', '', 'gq'];
const SIMILAR = ['DQ', "I'(),!`\\", '', '}', 'yY', '', 'G', '>', 'B&', 'a'];

/**
 * How often each is the digit where digits are asked for. A network that had seen none of them took "O", "S" and "/" for
 * the digit nineteen times in twenty, and "D", "Y", "B" about once in three.
 */
const IF_ALIKE = 0.55;
const IF_SIMILAR = 0.25;

/** What is to be believed of a letter or sign that may look like a digit. */
export function beliefIn(sign: string): Belief {
  const digit = Array.from({ length: DIGITS }, (_, i) => i).find((i) => `${ALIKE[i]}${SIMILAR[i]}`.includes(sign));
  if (digit === undefined) return [[NOT_A_DIGIT, 1]];
  const ratio = ALIKE[digit]?.includes(sign) ? IF_ALIKE : IF_SIMILAR;
  return [
    [digit, ratio],
    [NOT_A_DIGIT, 1 - ratio],
  ];
}
