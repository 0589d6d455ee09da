import { expect, test } from 'vitest';
import { FIRST_SIGN, SIGN_HEAD, STRIDE } from '../../../../lib/photo/finder/head';
import type { FinderMap } from '../../../../lib/photo/finder/places';
import { signPeaksOf } from '../../../../lib/photo/finder/sign-peaks';
import { SIGNS } from '../../../../lib/reading/signs';
import { seesNoSigns } from './seeing';

const [COLUMNS, ROWS] = [6, 4];

/** Says `logit` of one class at a place. */
function say(map: FinderMap, channel: number, column: number, row: number, logit: number): FinderMap {
  map.data[(row * COLUMNS + column) * SIGN_HEAD.channels + channel] = logit;
  return map;
}

const nothing = (): FinderMap =>
  seesNoSigns({ width: COLUMNS * STRIDE, height: ROWS * STRIDE, data: new Float32Array() });
const slash = FIRST_SIGN + SIGNS.indexOf('/');

test('a sign is found with how likely it is, and how likely a digit is there or beside it', () => {
  const map = say(say(nothing(), slash, 2, 1, 1), 1, 3, 2, 0);
  const [sign, ...others] = signPeaksOf(map, 0.3);
  expect(others).toEqual([]);
  expect(sign?.text).toBe('/');
  expect(sign?.score).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
  expect(sign?.digit).toBeCloseTo(0.5, 5);
});

test('a digit is no sign', () => {
  expect(signPeaksOf(say(nothing(), 7, 2, 1, 5), 0.3)).toEqual([]);
});
