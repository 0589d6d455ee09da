import { expect, test } from 'vitest';
import { tonesOf } from '../../../../components/compare/table/groups';

const tones = (...answers: string[]) => tonesOf(answers.map((answer) => ({ answer })));

test('the same answer has the same tone, and another answer another one', () => {
  expect([...tones('9', '7', '9', '7', '7')]).toEqual([
    ['7', 0],
    ['9', 1],
  ]);
});

test('a tone does not tell how many networks give an answer', () => {
  expect(tones('9', '7', '7')).toEqual(tones('9', '9', '7'));
});
