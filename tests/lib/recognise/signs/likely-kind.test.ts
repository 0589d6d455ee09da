import { expect, test } from 'vitest';
import type { SignText } from '../../../../lib/reading/signs';
import { likelyKind } from '../../../../lib/recognise/signs/likely-kind';
import { KINDS } from '../../../../lib/recognise/signs/sign-net';

const kinds = (digit: number, sign: SignText, probability: number): number[] =>
  KINDS.map((kind) => (kind === 'digit' ? digit : kind === sign ? probability : 0));

test('ink that is mostly a digit is none of the signs', () => {
  expect(likelyKind(kinds(0.9, '/', 0.1), [], 20)).toEqual({ whole: 0.9 });
});

test('where a second slash is expected, it takes less to be one, and its own odds stay as they are', () => {
  const { sign, whole } = likelyKind(kinds(0.9, '/', 0.1), ['/'], 20);
  expect(sign?.text).toBe('/');
  expect(sign?.probability).toBeGreaterThan(0.5);
  expect(sign?.odds).toBeCloseTo(Math.log(1 / 9));
  expect(whole).toBeLessThan(0.5);
  expect(likelyKind(kinds(0.9, '/', 0.1), [')'], 20).sign).toBeUndefined();
});
