import { expect, test } from 'vitest';
import { ModelFormatError } from '../../../lib/model/model-format-error';
import { parseCard } from '../../../lib/model/parse-card';
import { shippedCard } from './shipped-model';

const card = { id: 'digit-net', temperature: 1.2, rejectBelow: 0.5, sha256: { 'model.json': '0'.repeat(64) } };

test('the card that ships is handed on as it is', () => {
  expect(parseCard(shippedCard())).toEqual(shippedCard());
});

test.each([null, undefined, 7, 'card', [], {}, { ...card, id: 3 }])('%j is no card', (json) => {
  expect(() => parseCard(json)).toThrow(ModelFormatError);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1', undefined])('a temperature of %s is refused', (value) => {
  expect(() => parseCard({ ...card, temperature: value })).toThrow(/temperature must be above 0/);
});

test.each([-0.1, 1.1, Number.NaN, '0.5', undefined])('a threshold of %s is refused', (value) => {
  expect(() => parseCard({ ...card, rejectBelow: value })).toThrow(/rejectBelow must be between 0 and 1/);
});

test.each([
  [{ photograph: { temperature: 0, rejectBelow: 0.5 } }, /temperature/],
  [{ picture: { temperature: 1, rejectBelow: 2 } }, /rejectBelow/],
  [{ picture: null }, /temperature/],
])('a channel’s calibration %j is refused as the card’s own would be', (calibrations, words) => {
  expect(() => parseCard({ ...card, calibrations })).toThrow(words);
});

test('thresholds of 0 and 1 are allowed', () => {
  expect(parseCard({ ...card, rejectBelow: 0 })).toMatchObject({ rejectBelow: 0 });
  expect(parseCard({ ...card, rejectBelow: 1 })).toMatchObject({ rejectBelow: 1 });
});

test.each([undefined, null, 'abc', { 'model.json': 7 }, { 'model.json': 'abc' }, { 'model.json': 'g'.repeat(64) }])(
  'hashes of %j are refused',
  (value) => {
    expect(() => parseCard({ ...card, sha256: value })).toThrow(/sha256/);
  },
);
