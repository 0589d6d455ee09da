import { expect, test } from 'vitest';
import { progressText, showProgress } from '../../../training/data/progress-line';

test('progress says how much of how much, the percent and the speed', () => {
  expect(progressText(4_700_000, 9_900_000, 2000)).toBe('4.7 of 9.9 MB, 47 %, 2.4 MB/s');
  expect(progressText(4_700_000, undefined, 2000)).toBe('4.7 MB, 2.4 MB/s');
});

test('in a log there is one line a quarter', () => {
  let written = '';
  const progress = showProgress('file', { write: (text) => (written += text) }, () => 0);
  for (let received = 0; received <= 100; received += 1) progress(received, 100);
  expect(written.match(/\d+ %/g)).toEqual(['25 %', '50 %', '75 %', '100 %']);
});
