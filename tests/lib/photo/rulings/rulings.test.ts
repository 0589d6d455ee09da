import { describe, expect, test } from 'vitest';
import { inkMask } from '../../../../lib/photo/binarise/ink-mask';
import type { Mask, Plane } from '../../../../lib/photo/plane';
import { withoutRulings } from '../../../../lib/photo/rulings/rulings';
import { partsOf } from '../../../../lib/photo/segment/part';
import { digit, maskOf, type Page, pageOf, pageWith } from '../page';
import { areSame } from '../shapes';

const page = pageOf('4026|17', { height: 80, pen: 5 });

interface Lines {
  readonly pitch: number;
  readonly width: number;
  readonly strength: number;
  /** How many rows they fall for each column. */
  readonly slope: number;
}

const RULED: Lines = { pitch: 47, width: 1.5, strength: 0.5, slope: 0 };

/** The ink with lines below it; where both are, it is as dark as the darker. */
function onLines(ink: Plane, { pitch, width, strength, slope }: Lines, across = true): Plane {
  const data = ink.data.map((share, at) => {
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    const along = (across ? y - slope * x : x + slope * y) + 10 * pitch + 7.3;
    const aside = Math.abs((along % pitch) - pitch / 2);
    return Math.max(share, strength * Math.min(1, Math.max(0, width / 2 + 0.5 - aside)));
  });
  return { ...ink, data };
}

/** How much of the digits' ink is left, and how much that is not theirs, as shares of the digits' ink. */
function left(found: Mask, own: Mask): { kept: number; foreign: number } {
  let [inked, kept, foreign] = [0, 0, 0];
  found.data.forEach((ink, at) => {
    inked += own.data[at] as number;
    if (own.data[at] === 1) kept += ink;
    else foreign += ink;
  });
  return { kept: kept / inked, foreign: foreign / inked };
}

const withLines = (lines: Lines): Plane => onLines(page.ink, lines);

describe.each<[string, Plane]>([
  ['ruled', withLines(RULED)],
  ['faintly ruled', withLines({ ...RULED, strength: 0.2 })],
  ['ruled and tilted', withLines({ ...RULED, slope: 0.08 })],
  ['narrowly ruled, with thick lines', withLines({ ...RULED, pitch: 29, width: 3 })],
  ['squared', onLines(withLines({ ...RULED, pitch: 31 }), { ...RULED, pitch: 31 }, false)],
])('a %s page', (_how, ink) => {
  const mask = inkMask(ink);
  const found = withoutRulings(mask, ink);

  test('loses its lines and keeps its digits, those strokes that cross lines too', () => {
    const { kept, foreign } = left(found, maskOf(page));
    expect(kept).toBeGreaterThan(0.9);
    expect(foreign).toBeLessThan(0.2);
  });

  test('has its six digits apart, and little else', () => {
    const large = partsOf(found).filter(({ box }) => box.height > 25);
    expect(large).toHaveLength(6);
  });
});

test('the mask that is looked at stays as it was', () => {
  const ink = withLines(RULED);
  const mask = inkMask(ink);
  const before = { ...mask, data: mask.data.slice() };
  expect(withoutRulings(mask, ink)).not.toBe(mask);
  expect(areSame(mask, before)).toBe(true);
});

const flat = digit('2', 'flat');
const barred = digit('7', 'crossed, serif');

test.each<[string, Page]>([
  ['a row of 1s', pageOf('11111111', { height: 120, gap: 0.1 })],
  ['7s and 5s below each other', pageOf('757|577|755', { height: 70, pen: 3, gap: 0.05, margin: 0.3 })],
  [
    'bars and feet',
    pageWith(
      [
        [flat, barred, flat],
        [barred, flat],
      ],
      { height: 80, pen: 3, gap: 0.05, margin: 0.3 },
    ),
  ],
  ['a large digit with bars', pageWith([[barred]], { height: 300, pen: 6, margin: 0.1 })],
])('on a page without lines %s stay as they are', (_what, { ink }) => {
  const mask = inkMask(ink);
  expect(Math.min(mask.width, mask.height)).toBeGreaterThan(160);
  expect(withoutRulings(mask, ink)).toBe(mask);
});

test('two lines are no ruled page: somebody drew them', () => {
  const two = onLines(page.ink, { ...RULED, pitch: page.ink.height / 2 });
  const mask = inkMask(two);
  expect(withoutRulings(mask, two)).toBe(mask);
});

test('a picture too small to be of a page stays as it is', () => {
  const { ink } = pageOf('17', { height: 60, margin: 0.5 });
  const small = onLines(ink, { ...RULED, pitch: 17 });
  const mask = inkMask(small);
  expect(withoutRulings(mask, small)).toBe(mask);
});
