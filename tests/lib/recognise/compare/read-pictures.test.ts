import { expect, test } from 'vitest';
import { probabilitiesOf } from '../../../../lib/reading/probabilities';
import { readEach } from '../../../../lib/recognise/compare/read-pictures';

/** Logits of ten digits, of which one stands out by so much. */
const logitsOf = (digit: number, by: number): number[] => Array.from({ length: 10 }, (_, i) => (i === digit ? by : 0));

const placeAt = (x: number, line = 0) => ({ box: { x, y: 0, width: 10, height: 20 }, line });
const card = { temperature: 2, rejectBelow: 0.5 };
const confidenceOf = (by: number): number => Math.max(...probabilitiesOf(logitsOf(0, by), card.temperature));

test('one digit is read with its card’s calibration, and refused below its threshold', () => {
  const sure = readEach([logitsOf(7, 12)], [placeAt(3)], card);
  expect(sure).toMatchObject({ kind: 'digits', text: '7', digits: [{ box: { x: 3 } }] });
  expect(sure.confidence).toBeCloseTo(confidenceOf(12));
  expect(readEach([logitsOf(7, 1)], [placeAt(3)], card)).toMatchObject({ kind: 'not-a-digit', text: '' });
});

test('several are read in order, lines apart, and as right as all of them together', () => {
  const places = [placeAt(0), placeAt(20), placeAt(0, 1)];
  const reading = readEach([logitsOf(4, 12), logitsOf(2, 1), logitsOf(9, 6)], places, card);
  expect(reading).toMatchObject({ kind: 'digits', text: '42|9' });
  expect(reading.confidence).toBeCloseTo(confidenceOf(12) * confidenceOf(1) * confidenceOf(6));
  expect(reading.digits.map(({ line }) => line)).toEqual([0, 0, 1]);
});
