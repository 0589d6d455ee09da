import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { askedFor, judge, judgeText, missing } from '../../../../lib/digit-pad/value/judge';
import type { Rules } from '../../../../lib/digit-pad/value/rules';

const any: Rules = { kind: 'digits' };
const four: Rules = { kind: 'digits', count: { least: 4, most: 4 } };
const one: Rules = { kind: 'digits', count: { least: 1, most: 1 } };
const some: Rules = { kind: 'digits', count: { least: 1, most: 3 } };
const decimal: Rules = { kind: 'decimal' };
const date: Rules = { kind: 'date', order: 'dmy', isOrderSet: true };

const read = (written: string) => ({ kind: 'digits', written }) as const;
const words = (written: string, rules: Rules) => judge(read(written), rules).problem?.words;

test('digits are the value, without the wide gaps between them', () => {
  expect(judge(read('2026'), any)).toEqual({ value: '2026' });
  expect(judge(read('0170 123 45'), any)).toEqual({ value: '017012345' });
});

test('a blank sheet has no value and no fault', () => {
  expect(judge({ kind: 'blank', written: '' }, four)).toEqual({ value: '' });
});

test('a count that is not asked for keeps its digits, and says what is', () => {
  expect(judge(read('123'), four)).toEqual({
    value: '123',
    problem: { flag: 'tooShort', words: 'Draw 4 digits, not 3.' },
  });
  expect(judge(read('12345'), four).problem?.flag).toBe('tooLong');
  expect(words('12', one)).toBe('Draw 1 digit, not 2.');
  expect(words('1234', some)).toBe('Draw 1 to 3 digits, not 4.');
  expect(words('1234', four)).toBeUndefined();
});

test('in a decimal number each digit counts, and no sign', () => {
  const rules: Rules = { kind: 'decimal', count: { least: 1, most: 3 } };
  expect(judge(read('-12,5'), rules)).toEqual({ value: '-12.5' });
  expect(judge(read('12,55'), rules).problem?.flag).toBe('tooLong');
  // As they are written: the value has a zero more, or fewer.
  expect(judge(read('007'), { ...rules, count: { least: 3, most: 3 } })).toEqual({ value: '7' });
  expect(judge(read('.5'), { ...rules, count: { least: 1, most: 1 } })).toEqual({ value: '0.5' });
});

test('signs are wrong where digits alone are asked for', () => {
  for (const written of ['-27', '3,14', '12:30', '50%', '1+1=2']) {
    expect(judge(read(written), any).value, written).toBe('');
    expect(words(written, any), written).toBe('Draw digits only, without signs.');
  }
});

test('each kind says what it asks for by an example', () => {
  expect(words('1-2', decimal)).toBe('Draw a number like -12.5.');
  expect(words('99.99.9999', date)).toBe('Draw a date like 24.12.2026.');
  expect(words('99', { ...date, order: 'mdy' })).toBe('Draw a date like 12/24/2026.');
  expect(words('99', { ...date, order: 'ymd' })).toBe('Draw a date like 2026-12-24.');
});

test('two lines are no number', () => {
  expect(judge(read('12|34'), any).problem).toEqual({ flag: 'badInput', words: 'Write it in one line.' });
});

test('what was not read as a digit is to be drawn again', () => {
  const none = { kind: 'not-a-digit', written: '' } as const;
  expect(judge(none, one).problem?.words).toBe('This was not read as a digit. Draw it again.');
  expect(judge(none, any).problem?.words).toBe('This was not read as a number. Draw it again.');
  expect(judge(none, date).problem?.words).toBe('This was not read as a date. Draw it again.');
});

test('what is missing is asked for in words', () => {
  expect([one, four, decimal, date].map((rules) => missing(rules).words)).toEqual([
    'Draw a digit.',
    'Draw a number.',
    'Draw a number.',
    'Draw a date.',
  ]);
  expect(askedFor(one)).toBe('Draw a digit');
});

test('a text that a program gives counts as if it were drawn, and what cannot be drawn is empty', () => {
  expect(judgeText(' 2026 ', any)).toEqual({ value: '2026' });
  expect(judgeText('12', four).problem?.flag).toBe('tooShort');
  expect(judgeText('-1,5', decimal)).toEqual({ value: '-1.5' });
  expect(judgeText('2026-12-24', date)).toEqual({ value: '2026-12-24' });
  for (const text of ['', 'abc', '1.5', '-', '1|2', '٣']) expect(judgeText(text, any), text).toEqual({ value: '' });
});

test('whatever is written, the value is of the kind that is asked for, or empty with a reason', () => {
  const forms = { digits: /^\d+$/, decimal: /^-?\d+(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/ };
  const sign = constantFrom(...'0123456789', ...'.,-/:+=%() |');
  assert(
    property(array(sign, { maxLength: 12 }), constantFrom(any, four, one, decimal, date), (signs, rules) => {
      const { value, problem } = judge(read(signs.join('')), rules);
      if (value === '') expect(problem?.words).toMatch(/\.$/);
      else expect(value).toMatch(forms[rules.kind]);
    }),
    { seed: 20, numRuns: 5000 },
  );
});
