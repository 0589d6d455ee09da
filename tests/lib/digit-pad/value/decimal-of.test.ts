import { expect, test } from 'vitest';
import { decimalOf } from '../../../../lib/digit-pad/value/decimal-of';

test.each([
  ['12', '12'],
  ['-12.5', '-12.5'],
  ['-12,5', '-12.5'],
  ['+3,14', '3.14'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['007', '7'],
  ['0', '0'],
  ['-0', '0'],
  ['-0,00', '0.00'],
  ['-0,01', '-0.01'],
  ['1 234,5', '1234.5'],
  ['1,234', '1.234'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['1.234.567,89', '1234567.89'],
  ['12.50', '12.50'],
])('%s is the number %s, whichever mark it is written with', (written, value) => {
  expect(decimalOf(written)).toBe(value);
});

test.each([
  '',
  '-',
  '.',
  ',',
  '1-2',
  '--1',
  '1.2.3',
  '1.2,3.4',
  '1,23.4',
  '12,34,5',
  '1/2',
  '5%',
  '(3)',
  '1:2',
  '1,,2',
  'a',
])('%j is no number', (written) => {
  expect(decimalOf(written)).toBeUndefined();
});
