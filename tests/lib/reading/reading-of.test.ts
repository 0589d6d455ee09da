import { expect, test } from 'vitest';
import { parseCard } from '../../../lib/model/parse-card';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import { BLANK } from '../../../lib/reading/reading';
import { readingOf } from '../../../lib/reading/reading-of';
import { shippedCard } from '../model/shipped-model';

const box = { x: 3, y: 5, width: 20, height: 40 };
const card = (temperature: number, rejectBelow: number) => ({ ...parseCard(shippedCard()), temperature, rejectBelow });
/** Seven is a logit of 2 above all others. */
const seven = [0, 0, 0, 0, 0, 0, 0, 2, 0, 0];
const confidence = Math.exp(2) / (Math.exp(2) + 9);

test('the likeliest digit is read with its calibrated probability and its box', () => {
  const reading = readingOf(seven, box, card(1, 0.4));
  expect(reading).toMatchObject({ kind: 'digits', text: '7', digits: [{ text: '7', box }] });
  expect(reading.confidence).toBeCloseTo(confidence, 12);
  expect(reading.digits[0]?.probabilities).toEqual(probabilitiesOf(seven, 1));
});

test('below the threshold nothing is read, but the guess is kept', () => {
  const reading = readingOf(seven, box, card(1, 0.5));
  expect(reading).toMatchObject({ kind: 'not-a-digit', text: '', digits: [{ text: '7', box }] });
  expect(reading.confidence).toBeCloseTo(confidence, 12);
});

test('a probability that equals the threshold is read', () => {
  expect(readingOf(seven, box, card(1, readingOf(seven, box, card(1, 0)).confidence)).kind).toBe('digits');
});

test('the card’s temperature decides what is sure enough', () => {
  expect(readingOf(seven, box, card(0.5, 0.5)).kind).toBe('digits');
});

test('with an eleventh output, a tie between two digits is a digit, and only what looks like none is rejected', () => {
  const tie = [0, 0, 0, 0, 6, 0, 0, 0, 0, 6];
  expect(readingOf([...tie, 0], box, card(1, 0.9))).toMatchObject({ kind: 'digits', text: '4' });
  expect(readingOf([...tie, 0], box, card(1, 0.9)).confidence).toBeCloseTo(0.5, 1);
  expect(readingOf([...seven, 9], box, card(1, 0.1))).toMatchObject({ kind: 'not-a-digit', digits: [{ text: '7' }] });
});

test('the ten probabilities sum to 1 and do not depend on the eleventh output', () => {
  const [low, high] = [-5, 9].map((none) => readingOf([...seven, none], box, card(1, 0.5)).digits[0]);
  expect(low?.probabilities).toHaveLength(10);
  expect(low?.probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
  expect(high?.probabilities).toEqual(low?.probabilities);
});

test('a blank sheet is read as blank, surely, with no digit', () => {
  expect(BLANK).toEqual({ kind: 'blank', text: '', confidence: 1, digits: [] });
});
