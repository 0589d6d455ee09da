import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { digitProbability, NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { seededRandom } from '../../../training/augment/random';
import { openModel } from '../../../training/cli/open-model';
import { styledDigit } from '../../../training/synthetic/styled-digit';
import { syntheticNotDigits } from '../../../training/synthetic/synthetic-not-digits';
import { tinyDrawings } from '../tiny';

test('the non-digits to validate with are always the same, and labelled as what they are', () => {
  const [first, again] = [syntheticNotDigits(tinyDrawings()), syntheticNotDigits(tinyDrawings())];
  expect(again).toEqual(first);
  expect(first.every(({ label }) => label === NOT_A_DIGIT)).toBe(true);
});

test('the shipped network calls nearly all of them no digit', async () => {
  const { network, card } = await openModel('digit-net');
  const some = syntheticNotDigits(tinyDrawings()).slice(0, 300);
  const pictures = some.flatMap(({ drawing }) => inkDrawing(drawing, DIGIT_FRAME) ?? []);
  const refused = network
    .logitsOf(pictures)
    .filter((logits) => digitProbability(logits, card.temperature) < card.rejectBelow);
  expect(refused.length / some.length).toBeGreaterThan(0.93);
});

test('few of them are read as a number either: a digit scratched out may pass for two', async () => {
  const { network, card } = await openModel('digit-net');
  const some = syntheticNotDigits(tinyDrawings()).slice(0, 300);
  const refused = some.filter(({ drawing }) => readDrawing(drawing, network, card).reading.kind === 'not-a-digit');
  expect(refused.length / some.length).toBeGreaterThan(0.88);
});

test('of digits in rarer styles it reads nearly all as their label', async () => {
  const { network, card } = await openModel('digit-net');
  const some = Array.from({ length: 300 }, (_, i) => styledDigit(seededRandom(77, i)));
  const right = some.filter(({ label, drawing }) => {
    const { reading } = readDrawing(drawing, network, card);
    return reading.kind === 'digits' && reading.text === String(label);
  });
  expect(right.length / some.length).toBeGreaterThan(0.97);
});
