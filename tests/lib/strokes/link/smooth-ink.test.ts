import { expect, test } from 'vitest';
import { PEN_WIDTH } from '../../../../lib/session/sheet';
import type { Point } from '../../../../lib/strokes/drawing';
import { squaredDistance } from '../../../../lib/strokes/segment/stroke-distance';
import { goldenDrawings } from '../../../golden/golden';
import { codeOf, drawingOf } from './codes';
import { type Place, paintedInk, turnsOf } from './painted-ink';

/** Sheet units between the places that are compared. */
const APART = 3;

const pairs = goldenDrawings().flatMap(({ drawing }) => {
  const shared = drawingOf(codeOf(drawing));
  return drawing.map((stroke, i) => ({
    drawn: paintedInk(stroke, APART),
    opened: paintedInk(shared[i] ?? [], APART),
  }));
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const ninetyFifth = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(0.95 * values.length)] ?? Number.NaN;

/** How far each place of one line is from the other, in widths of the pen. */
const distances = (from: readonly Place[], to: readonly Place[]): number[] =>
  from.map((place) => {
    const all = to.slice(1).map((end, i) => squaredDistance(point(place), point(to[i] ?? end), point(end)));
    return Math.sqrt(Math.min(...all)) / PEN_WIDTH;
  });

const point = ({ x, y }: Place): Point => ({ x, y, t: 0 });

test('the ink of a drawing out of its link lies where the pen left it', () => {
  const all = pairs.flatMap(({ drawn, opened }) => [...distances(drawn, opened), ...distances(opened, drawn)]);
  console.log(
    `Widths of the pen apart: ${mean(all).toFixed(4)} in the mean, 95 % below ${ninetyFifth(all).toFixed(3)}.`,
  );
  expect(mean(all)).toBeLessThan(0.005);
  expect(ninetyFifth(all)).toBeLessThan(0.015);
});

test('it is as smooth as the ink that was drawn', () => {
  const [drawn, opened] = [pairs.flatMap((pair) => turnsOf(pair.drawn)), pairs.flatMap((pair) => turnsOf(pair.opened))];
  console.log(
    `95 % of turns, in degrees: drawn ${ninetyFifth(drawn).toFixed(2)}, opened ${ninetyFifth(opened).toFixed(2)}.`,
  );
  expect(ninetyFifth(opened)).toBeLessThan(1.1 * ninetyFifth(drawn));
});

test('a corner between two ruled lines stays a corner', () => {
  const ruled = [
    [
      ...Array.from({ length: 40 }, (_, i) => ({ x: 300 + 10 * i, y: 200, t: i })),
      ...Array.from({ length: 41 }, (_, i) => ({ x: 700 - 5 * i, y: 200 + 15 * i, t: 40 + i })),
    ],
  ];
  const [opened = []] = drawingOf(codeOf(ruled));
  expect(opened.length).toBeLessThan(10);
  const corner = { x: 700, y: 200 };
  expect(Math.min(...distances([corner], paintedInk(opened, APART)))).toBeLessThan(0.15);
});
