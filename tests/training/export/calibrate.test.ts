import { expect, test } from 'vitest';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import { seededRandom } from '../../../training/augment/random';
import { fitTemperature, rejectionThreshold } from '../../../training/export/calibrate';

/** Logits, and digits drawn with the probabilities that they give at a temperature. */
function drawn(temperature: number, count = 4000) {
  const random = seededRandom(1);
  const logits = Array.from({ length: count }, () => Array.from({ length: 10 }, () => 3 * random.normal()));
  const labels = logits.map((own) => {
    let left = random.uniform();
    const label = probabilitiesOf(own, temperature).findIndex((probability) => {
      left -= probability;
      return left < 0;
    });
    return label < 0 ? 9 : label;
  });
  return { logits, labels };
}

test.each([0.5, 1, 2.5])('digits drawn at temperature %d are found to be', (temperature) => {
  const { logits, labels } = drawn(temperature);
  const fitted = fitTemperature(logits, labels);
  expect(fitted / temperature).toBeGreaterThan(0.93);
  expect(fitted / temperature).toBeLessThan(1.07);
});

test('a network that is always right is made as sure as the search allows, and no number is lost', () => {
  const logits = Array.from({ length: 100 }, (_, i) => Array.from({ length: 10 }, (__, d) => (d === i % 10 ? 50 : 0)));
  const labels = logits.map((_, i) => i % 10);
  expect(Number.isFinite(fitTemperature(logits, labels))).toBe(true);
});

test('the threshold costs the share of digits it is given', () => {
  const random = seededRandom(2);
  const confidences = Array.from({ length: 1000 }, () => random.uniform());
  const threshold = rejectionThreshold(confidences, 0.02);
  expect(confidences.filter((confidence) => confidence < threshold)).toHaveLength(20);
});

test('a share of nothing, or of no digits, rejects nothing', () => {
  expect(rejectionThreshold([0.9, 0.3, 0.7], 0)).toBe(0.3);
  expect(rejectionThreshold([], 0.02)).toBe(0);
});
