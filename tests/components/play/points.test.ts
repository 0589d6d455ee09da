import { expect, test } from 'vitest';
import { attemptOf } from '../../../components/play/points';
import { BLANK, type DigitReading, type Reading } from '../../../lib/reading/reading';

const digit = (text: string, confidence: number): DigitReading => ({
  text,
  confidence,
  probabilities: [],
  box: { x: 0, y: 0, width: 1, height: 1 },
  line: 0,
});
const read = (text: string, confidence = 0.91): Reading => ({
  kind: 'digits',
  text,
  confidence,
  digits: [...text].map((one) => digit(one, confidence)),
});

test('a wrong digit gives as many points as the network is percent sure of it, less ten for each stroke after the first', () => {
  expect(attemptOf(read('1'), '7', 1)).toEqual({ kind: 'fooled', as: '1', sureness: 0.91, points: 91 });
  expect(attemptOf(read('1'), '7', 3)).toMatchObject({ points: 71 });
  expect(attemptOf(read('1', 0.4), '7', 20)).toMatchObject({ points: 1 });
});

test('the right digit, a refusal, several digits and a blank sheet give none', () => {
  expect(attemptOf(read('7'), '7', 1)).toEqual({ kind: 'read', sureness: 0.91 });
  const refused: Reading = { kind: 'not-a-digit', text: '', confidence: 0.6, digits: [digit('1', 0.6)] };
  expect(attemptOf(refused, '7', 1)).toEqual({ kind: 'refused', sureness: 0.6 });
  expect(attemptOf(read('11'), '7', 2)).toEqual({ kind: 'several' });
  expect(attemptOf(BLANK, '7', 0)).toEqual({ kind: 'none' });
});
