import { expect, test } from 'vitest';
import { dateOf } from '../../../../lib/digit-pad/value/date-of';

test.each([
  ['24.12.2026', '2026-12-24'],
  ['24/12/2026', '2026-12-24'],
  ['24-12-2026', '2026-12-24'],
  ['24,12,2026', '2026-12-24'],
  ['24 12 2026', '2026-12-24'],
  ['4.2.2026', '2026-02-04'],
  ['24122026', '2026-12-24'],
  ['241 22026', '2026-12-24'],
  ['241226', '2026-12-24'],
  ['24.12.26', '2026-12-24'],
  ['24.12.2026.', '2026-12-24'],
  ['29.2.2024', '2024-02-29'],
  ['2026-12-24', '2026-12-24'],
  ['2026 1 2', '2026-01-02'],
])('%s is a day where the day stands first', (written, date) => {
  expect(dateOf(written, 'dmy', true)).toBe(date);
});

test('the order decides which of two is the day', () => {
  expect(dateOf('3/4/2026', 'dmy', true)).toBe('2026-04-03');
  expect(dateOf('3/4/2026', 'mdy', true)).toBe('2026-03-04');
  expect(dateOf('26/3/4', 'ymd', true)).toBe('2026-03-04');
  expect(dateOf('12242026', 'mdy', true)).toBe('2026-12-24');
  expect(dateOf('20261224', 'ymd', true)).toBe('2026-12-24');
  expect(dateOf('261224', 'ymd', true)).toBe('2026-12-24');
});

test('where the order is only the usual one, another counts if that alone makes a date', () => {
  expect(dateOf('24/12/2026', 'mdy', false)).toBe('2026-12-24');
  expect(dateOf('12/24/2026', 'dmy', false)).toBe('2026-12-24');
  expect(dateOf('24.12.2026', 'ymd', false)).toBe('2026-12-24');
  expect(dateOf('24/12/2026', 'mdy', true)).toBeUndefined();
});

test('two digits of a year stand for 1969 to 2068', () => {
  expect(dateOf('1.1.68', 'dmy', true)).toBe('2068-01-01');
  expect(dateOf('1.1.69', 'dmy', true)).toBe('1969-01-01');
});

test.each([
  ...['', '24', '24.12', '24.12.2026.1', '2412', '31.4.2026', '29.2.2026', '29.2.1900', '0.1.2026', '1.0.2026'],
  ...['1.13.2026', '1.1.026', '1.1.20261', '24:12:2026', '24+12=2026', '-', '1.1.0000'],
])('%j is no date', (written) => {
  expect(dateOf(written, 'dmy', true)).toBeUndefined();
});

test('each day of two years is read back from each order, with every mark between', () => {
  for (let day = Date.UTC(2027, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const [y, m, d] = date.split('-');
    const written = { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] };
    for (const order of ['dmy', 'mdy', 'ymd'] as const)
      for (const mark of ['.', '/', '-', ',', ' ', ''])
        expect(dateOf(written[order].join(mark), order, true), `${date} ${order} ${mark}`).toBe(date);
  }
});
