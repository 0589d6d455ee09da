import { expect, test } from 'vitest';
import { NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import { beliefIn } from '../../../training/data/look-alikes';

const digitOf = (sign: string): number => beliefIn(sign)[0]?.[0] ?? -1;
const beliefOf = (sign: string): number => beliefIn(sign)[0]?.[1] ?? -1;

test.each([...'O0 l1 Z2 }3 y4 S5 b6 >7 B8 q9'.split(' ')])(
  '%s: a sign and the digit that it may be',
  ([sign = '', digit]) => {
    expect(digitOf(sign)).toBe(Number(digit));
  },
);

test('an O is likelier a 0 than a D is', () => {
  expect(beliefOf('O')).toBeGreaterThan(beliefOf('D'));
});

test.each([...'-.;"~_[{jct'])('%s looks like none', (sign) => {
  expect(beliefIn(sign)).toEqual([[NOT_A_DIGIT, 1]]);
});

test.each([...'OD/I}Z&q-.'])('%s: what is believed adds up to 1', (sign) => {
  expect(beliefIn(sign).reduce((sum, [, ratio]) => sum + ratio, 0)).toBeCloseTo(1, 12);
});
