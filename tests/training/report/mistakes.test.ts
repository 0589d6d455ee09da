import { expect, test } from 'vitest';
import { mistakesOf, pathOf } from '../../../training/report/mistakes';
import type { Specimen } from '../../../training/report/read-sets';
import { readingOfText, refused } from '../evaluation/readings';

const point = (x: number, y: number) => ({ x, y, t: 0 });
const drawing = [[point(0, 0), point(500, 0), point(200, 500)]];

test('only people’s drawings that were not read right are shown, with where they wrote', () => {
  const specimens: Specimen[] = [
    { label: '7', group: 'stanford/3', drawing, reading: readingOfText('7') },
    { label: '7', group: 'stanford/4', drawing, reading: readingOfText('1', 0.8) },
    { label: '7', group: 'tos/4', drawing, reading: readingOfText('9', 0.95) },
    { label: '7', group: 'writer 25', drawing, reading: refused('7', 0.7) },
    { label: '7', reading: readingOfText('1', 0.99) },
  ];
  const found = mistakesOf([{ set: 'Some', short: 'some', specimens }]);
  expect(found.map(({ place, guess, isRefused }) => [place, guess, isRefused])).toEqual([
    ['Toshiba', '9', false],
    ['Stanford', '1', false],
    ['Boğaziçi University', '7', true],
  ]);
});

test('a path holds the strokes, as large as 100×100 units and a pen allow, in the middle', () => {
  expect(pathOf(drawing)).toBe('M8 8L92 8 42 92');
  expect(pathOf([[point(0, 0), point(10, 0)], [point(5, 0)]])).toBe('M8 50L92 50M50 50h0');
  expect(pathOf([])).toBe('');
});

test('points that lie on top of each other are left out, and a stroke’s ends stay', () => {
  const crowded = [Array.from({ length: 101 }, (_, i) => point(i / 10, 0))];
  const places = pathOf(crowded).slice(1).split(/[L ]/);
  expect(places.length / 2).toBeLessThan(60);
  expect(places.slice(0, 2)).toEqual(['8', '50']);
  expect(places.slice(-2)).toEqual(['92', '50']);
});
