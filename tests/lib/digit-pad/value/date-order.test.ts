import { expect, test } from 'vitest';
import { dateOrderOf } from '../../../../lib/digit-pad/value/date-order';

test.each([
  ['de', 'dmy'],
  ['en-GB', 'dmy'],
  ['en-US', 'mdy'],
  ['en', 'mdy'],
  ['fr', 'dmy'],
  ['ar-EG', 'dmy'],
  ['sv', 'ymd'],
  ['ja', 'ymd'],
  ['hu', 'ymd'],
])('a date in %s is usually written %s', (language, order) => {
  expect(dateOrderOf(language)).toBe(order);
});

test('what is no language has the order of the browser’s own', () => {
  const own = dateOrderOf(new Intl.DateTimeFormat().resolvedOptions().locale);
  for (const text of ['', '?', 'no language', '-', 'x'.repeat(200)]) expect(dateOrderOf(text), text).toBe(own);
});
