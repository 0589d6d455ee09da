import { expect, test } from 'vitest';
import type { Reading } from '../../../lib/reading/reading';
import { isRight } from '../../../training/evaluation/judged';
import { readingOfText, refused } from './readings';

const box = (x: number) => ({ x, y: 0, width: 10, height: 20 });
const digit = (text: string, x: number) => ({ text, confidence: 0.9, probabilities: [], box: box(x), line: 0 });

/** −27, as it is read. */
const minus27: Reading = {
  ...{ kind: 'digits', text: '27', confidence: 0.9 },
  digits: [digit('2', 20), digit('7', 40)],
  signs: [{ text: '-', confidence: 0.9, box: box(0), line: 0 }],
};

test('a label with signs asks for them, and one of digits alone does not', () => {
  expect(isRight({ label: '-27', reading: minus27 })).toBe(true);
  expect(isRight({ label: '27', reading: minus27 })).toBe(true);
  expect(isRight({ label: '2-7', reading: minus27 })).toBe(false);
  expect(isRight({ label: '-27', reading: readingOfText('27') })).toBe(false);
});

test('what is no digit is right where the label says none, and only there', () => {
  expect(isRight({ label: 'none', reading: refused('1', 0.9) })).toBe(true);
  expect(isRight({ label: 'none', reading: minus27 })).toBe(false);
  expect(isRight({ label: '-27', reading: refused('1', 0.9) })).toBe(false);
});
