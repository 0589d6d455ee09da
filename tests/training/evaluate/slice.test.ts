import { expect, test } from 'vitest';
import { UsageError } from '../../../training/cli/options';
import { parseSlice } from '../../../training/evaluate/slice';

test.each([
  ['3301:6601', [3301, 6601]],
  ['0:10000', [0, 10_000]],
  [':100', [0, 100]],
  ['9999:', [9999, 10_000]],
  [':', [0, 10_000]],
])('%s are the pictures from %j on and before the second', (text, range) => {
  expect(parseSlice(text)).toEqual(range);
});

test.each([
  '',
  '5',
  '6601:3301',
  '7:7',
  '5:0',
  '0:10001',
  '-5:5',
  '1.5:3',
  '1:2:3',
  'a:b',
  '1e2:300',
  ' 1:2',
  '3301-6601',
])('"%s" is refused in a sentence that shows a good one', (text) => {
  expect(() => parseSlice(text)).toThrow(UsageError);
  expect(() => parseSlice(text)).toThrow(`as 3301:6601, not "${text}".`);
});
