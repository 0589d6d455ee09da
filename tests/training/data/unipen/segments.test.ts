import { expect, test } from 'vitest';
import type { Component } from '../../../../training/data/unipen/components';
import { DONORS } from '../../../../training/data/unipen/donors';
import { countings, segmentsIn, strokesOf } from '../../../../training/data/unipen/segments';

const down = (...xs: number[]): Component => ({ isPenDown: true, places: xs.map((x) => [x, 0] as const) });
const up = (...xs: number[]): Component => ({ ...down(...xs), isPenDown: false });
const xsOf = (strokes: ReturnType<typeof strokesOf>) => strokes.map((stroke) => stroke.map(([x]) => x));

test('a segment says what is written and which components it is made of', () => {
  const text = '.INCLUDE a.dat\n.SEGMENT CHARACTER 73-74 ? "5"\n.SEGMENT WORD 3 OK "238$"\r\n.SEGMENT CHARACTER 9\n';
  expect(segmentsIn(text)).toEqual([
    { text: '5', delineation: '73-74' },
    { text: '238$', delineation: '3' },
  ]);
});

test('a quotation mark and a backslash are written behind a backslash', () => {
  const text = '.SEGMENT CHARACTER 1 OK "\\""\n.SEGMENT CHARACTER 2 OK "\\\\"\n';
  expect(segmentsIn(text).map((segment) => segment.text)).toEqual(['"', '\\']);
});

test('a delineation takes whole components, from a place to a place, or several ranges', () => {
  const components = [down(0, 1, 2), down(3, 4, 5), down(6, 7, 8)];
  expect(xsOf(strokesOf('1', components))).toEqual([[3, 4, 5]]);
  expect(xsOf(strokesOf('0:1-2:0', components))).toEqual([[1, 2], [3, 4, 5], [6]]);
  expect(xsOf(strokesOf('0,2', components))).toEqual([
    [0, 1, 2],
    [6, 7, 8],
  ]);
  expect(strokesOf('3-4', components)).toEqual([]);
  expect(strokesOf('all', components)).toEqual([]);
});

test('the ways above the paper count with some donors, and are never strokes', () => {
  const components = [down(1), up(2), down(3)];
  const [pri] = countings(components, DONORS.pri ?? never());
  expect(xsOf(strokesOf('0-1', pri ?? []))).toEqual([[1]]);
  const [art] = countings(components, DONORS.art ?? never());
  expect(xsOf(strokesOf('0-1', art ?? []))).toEqual([[1], [3]]);
});

test('where components without a place may count or not, there are both ways', () => {
  const components = [down(), up(), down(3)];
  expect(countings(components, DONORS.art ?? never())).toEqual([[down(3)], [down(), down(3)]]);
  expect(countings(components, DONORS.pri ?? never())).toEqual([[down(3)]]);
});

function never(): never {
  throw new Error('a donor of this name is expected');
}
