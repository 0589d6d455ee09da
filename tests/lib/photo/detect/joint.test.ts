import { expect, test } from 'vitest';
import { jointLogits } from '../../../../lib/photo/detect/joint';
import { likeliestDigit } from '../../../../lib/reading/number-reading';
import { NOT_A_DIGIT } from '../../../../lib/reading/probabilities';
import { seededRandom } from '../../../../training/augment/random';
import { fitJoint, type JointSample } from '../../../../training/detector/fit-joint';

const EVEN = { digit: 1, none: 1, found: 1, other: 1, bias: 0 };
const saying = (label: number, count: number, by = 4) =>
  Array.from({ length: count }, (_, i) => (i === label ? by : 0));

test('where both networks say 7, so do they together; where one is surer, it prevails', () => {
  expect(likeliestDigit(jointLogits(saying(7, 12), saying(7, 11), EVEN))).toBe(7);
  expect(likeliestDigit(jointLogits(saying(7, 12, 2), saying(1, 11, 9), EVEN))).toBe(1);
});

test('what is several digits to the one and another sign to the other is none', () => {
  const logits = jointLogits(saying(11, 12, 8), saying(NOT_A_DIGIT, 11, 8), EVEN);
  expect(logits.indexOf(Math.max(...logits))).toBe(NOT_A_DIGIT);
});

test('the fit trusts the network that is right', () => {
  const random = seededRandom(4);
  const samples = Array.from({ length: 400 }, (): JointSample => {
    const label = random.below(11);
    return { label, own: saying(label, 12, 3), found: saying(random.below(11), 11, 3) };
  });
  const { digit, found } = fitJoint(samples);
  expect(digit).toBeGreaterThan(0.5);
  expect(Math.abs(found)).toBeLessThan(digit / 4);
});
