import { expect, test } from 'vitest';
import { agreementWords, attemptWords, challengeWords } from '../../../components/play/play-words';

const fooled = { kind: 'fooled', as: '1', sureness: 0.91, points: 81 } as const;

test('an attempt tells what the network reads, how sure it is, and the points', () => {
  expect(attemptWords(fooled, '7', 2)).toBe('The network reads a 1, 91 % sure. Fooled with 2 strokes: 81 points.');
  expect(attemptWords({ ...fooled, as: '8', points: 1 }, '7', 1)).toBe(
    'The network reads an 8, 91 % sure. Fooled with one stroke: 1 point.',
  );
  expect(attemptWords({ kind: 'read', sureness: 0.98 }, '7', 1)).toBe('The network reads a 7, 98 % sure. Not fooled.');
});

test('a challenge counts only where the person reads what was meant', () => {
  expect(challengeWords(fooled, '7', '7')).toBe(
    'You read a 7, as it was meant. The network takes it for a 1, 91 % sure: 81 points.',
  );
  expect(challengeWords(fooled, '7', '2')).toBe(
    'It was meant as a 7. The network takes it for a 1, 91 % sure. You read something else: no points.',
  );
  expect(challengeWords({ kind: 'read', sureness: 0.9 }, '7', '7')).toBe(
    'You read a 7, as it was meant. The network was not fooled.',
  );
});

test('agreement is counted until it is whole', () => {
  expect(agreementWords(6, 8, '9')).toBe('6 of 8 networks read a 9.');
  expect(agreementWords(1, 8, '9')).toBe('1 of 8 networks reads a 9.');
  expect(agreementWords(8, 8, '9')).toBe('All 8 networks read a 9. Well written.');
});
