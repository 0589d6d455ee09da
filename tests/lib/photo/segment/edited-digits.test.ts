import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import { withEdits } from '../../../../lib/photo/segment/edited-digits';
import type { LineDigit } from '../../../../lib/photo/segment/likeliest-digits';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { NO_EDITS, type PhotoEdits } from '../../../../lib/reading/photo-edits';
import { knowing, logitsOf, textIn } from '../../recognise/knowing';
import { maskOf, pageOf } from '../page';
import { solid } from '../shapes';

const TEXT = '40|17';
const page = pageOf(TEXT, { height: 60 });
const parts = partsOf(maskOf(page));

const around = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const boxAt = (index: number): Box => page.boxes[index] as Box;

/** The page's digits, as they were found. */
const found: readonly LineDigit[] = [...TEXT.replace('|', '')].map((label, i) => ({
  part: partIn(boxAt(i)),
  logits: logitsOf(Number(label)),
  cost: 0,
  line: i < 2 ? 0 : 1,
}));

function partIn(box: Box): Part {
  const part = parts.find((one) => Math.abs(one.box.x - box.x) < 3 && Math.abs(one.box.y - box.y) < 3);
  if (part === undefined) throw new Error('No part there.');
  return part;
}

const ORIGIN = { x: 0, y: 0 };
const { score } = knowing(page.boxes, '4017');

/** The text after edits; what is no digit is an x. */
function textAfter(edits: Partial<PhotoEdits>, digits = found, corner = ORIGIN, own: readonly Part[] = parts): string {
  const after = withEdits(digits, own, corner, { ...NO_EDITS, ...edits }, score);
  const lines = [...new Set(after.map(({ line }) => line))];
  const sign = ({ logits }: LineDigit): string => {
    const digits = logits.slice(0, 10);
    const best = Math.max(...digits);
    return best > 0 ? String(digits.indexOf(best)) : 'x';
  };
  return lines
    .map((line) =>
      after
        .filter((one) => one.line === line)
        .map(sign)
        .join(''),
    )
    .join('|');
}

test('without edits all stays as it was found', () => {
  expect(withEdits(found, parts, ORIGIN, NO_EDITS, score)).toEqual(found);
});

test('a removed digit is gone, found by a box that is about its own', () => {
  expect(textAfter({ removed: [boxAt(1)] })).toBe('4|17');
  expect(textAfter({ removed: [around(boxAt(1), 6)] })).toBe('4|17');
  expect(textAfter({ removed: page.boxes })).toBe('');
});

test('a removed box that shares little with a digit takes none away', () => {
  expect(textAfter({ removed: [around(boxAt(1), 60)] })).toBe(TEXT);
  expect(textAfter({ removed: [{ ...boxAt(1), width: 5 }] })).toBe(TEXT);
  expect(textAfter({ removed: [{ x: -50, y: -50, width: 20, height: 20 }] })).toBe(TEXT);
});

describe('an added box', () => {
  test('holds one digit, in place of those that were found there', () => {
    const both = around({ ...boxAt(0), width: boxAt(1).x + boxAt(1).width - boxAt(0).x }, 2);
    expect(textAfter({ added: [both] })).toBe('x|17');
  });

  test('reads the ink in it alone, and tells where that is', () => {
    const upperHalf = { ...around(boxAt(1), 4), height: 35 };
    const [, added] = withEdits(found, parts, ORIGIN, { ...NO_EDITS, added: [upperHalf] }, score);
    const part = added?.part as Part;
    expect(part.box.y).toBe(partIn(boxAt(1)).box.y);
    expect(part.box.y + part.box.height).toBeLessThanOrEqual(upperHalf.y + upperHalf.height + 1);
    expect(part.mask.reduce((sum, ink) => sum + ink, 0)).toBe(part.area);
  });

  test.each([
    ['first of its line', 0, '40|17'],
    ['last of its line', 1, '40|17'],
    ['in the second line', 2, '40|17'],
  ])('stands in reading order: %s', (_where, index, text) => {
    const missing = found.filter((_, i) => i !== index);
    expect(textAfter({ added: [around(boxAt(index), 3)] }, missing)).toBe(text);
  });

  test('above, below or between all lines is a line of its own, and lines are counted from the top', () => {
    const rows = pageOf('4|0|1', { height: 60 });
    const own = partsOf(maskOf(rows));
    const digits = own.map((part, line): LineDigit => ({ part, logits: logitsOf(Number('401'[line])), cost: 0, line }));
    const { score: knows } = knowing(rows.boxes, '401');
    for (const index of [0, 1, 2]) {
      const others = digits.filter((_, i) => i !== index).map((digit, line) => ({ ...digit, line }));
      const added = [around(rows.boxes[index] as Box, 3)];
      const after = withEdits(others, own, ORIGIN, { ...NO_EDITS, added }, knows);
      expect(after.map(({ line }) => line)).toEqual([0, 1, 2]);
      expect(textIn(after)).toBe(textIn(digits));
    }
  });

  test('without ink in it adds nothing', () => {
    expect(textAfter({ added: [{ x: 1, y: 1, width: 9, height: 9 }] })).toBe(TEXT);
    expect(textAfter({ added: [{ x: boxAt(0).x, y: boxAt(0).y, width: 0, height: 0 }] })).toBe(TEXT);
    expect(textAfter({ added: [{ x: 9000, y: 9000, width: 9, height: 9 }] })).toBe(TEXT);
  });

  test('on a page where nothing was found is its first digit', () => {
    expect(textAfter({ added: [around(boxAt(2), 3)] }, [])).toBe('1');
  });

  test('takes the place of what was removed there', () => {
    expect(textAfter({ removed: [boxAt(0)], added: [around(boxAt(0), 3)] })).toBe(TEXT);
  });
});

test('boxes are of the whole picture, of which the parts’ picture may be a corner', () => {
  const corner = { x: 100, y: 30 };
  const there = (box: Box): Box => ({ ...box, x: box.x + corner.x, y: box.y + corner.y });
  expect(textAfter({ removed: [there(boxAt(1))] }, found, corner)).toBe('4|17');
  const missing = found.filter((_, i) => i !== 3);
  expect(textAfter({ added: [there(around(boxAt(3), 3))] }, missing, corner)).toBe(TEXT);
});

test('parts whose boxes overlap are read together where the box holds both', () => {
  const bar = solid(10, 10, 30, 4);
  const belly = solid(8, 18, 32, 40);
  const [one, ...others] = withEdits(
    [],
    [bar, belly],
    ORIGIN,
    { ...NO_EDITS, added: [{ x: 0, y: 0, width: 60, height: 70 }] },
    score,
  );
  expect(others).toEqual([]);
  expect(one?.part.box).toEqual({ x: 8, y: 10, width: 32, height: 48 });
});
