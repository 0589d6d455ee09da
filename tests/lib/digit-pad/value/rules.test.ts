import { expect, test } from 'vitest';
import { isOneDigit, rulesOf } from '../../../../lib/digit-pad/value/rules';

const english = () => 'en-US';
const rules = (attributes: Partial<Record<'digits' | 'decimal' | 'date', string>>) =>
  rulesOf({ digits: null, decimal: null, date: null, ...attributes }, english);

test('how many digits is one number, or two with a stroke between them', () => {
  expect(rules({ digits: '4' })).toEqual({ kind: 'digits', count: { least: 4, most: 4 } });
  expect(rules({ digits: ' 1 - 6 ' })).toEqual({ kind: 'digits', count: { least: 1, most: 6 } });
  expect(rules({ digits: '6-1' })).toEqual({ kind: 'digits', count: { least: 1, most: 6 } });
  expect(rules({ digits: '2-5', decimal: '' })).toEqual({ kind: 'decimal', count: { least: 2, most: 5 } });
});

test('an attribute that says nothing asks for any number of digits', () => {
  for (const digits of ['', '0', '-', 'many', '1.5', '0-3', '-4', '1-2-3', '9'.repeat(20)])
    expect(rules({ digits }), digits).toEqual({ kind: 'digits' });
});

test('the order of a date is the one that is set, or the usual one in the page’s language', () => {
  expect(rules({ date: 'DMY' })).toEqual({ kind: 'date', order: 'dmy', isOrderSet: true });
  expect(rules({ date: '' })).toEqual({ kind: 'date', order: 'mdy', isOrderSet: false });
  expect(rules({ date: 'soon', digits: '3', decimal: '' })).toEqual({ kind: 'date', order: 'mdy', isOrderSet: false });
});

test('all ink is one digit only where one digit is asked for', () => {
  expect(isOneDigit(rules({ digits: '1' }))).toBe(true);
  expect(isOneDigit(rules({ digits: '1-2' }))).toBe(false);
  expect(isOneDigit(rules({ digits: '1', decimal: '' }))).toBe(false);
  expect(isOneDigit(rules({ digits: '1', date: '' }))).toBe(false);
});
