import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { classCsv } from '../../../../lib/session/classroom/class-csv';
import { rowOf } from './class-of';

const networks = [
  { id: 'a', name: 'Softmax' },
  { id: 'b', name: 'Ours' },
];
const cells = (csv: string) => parse(csv, { bom: true }) as string[][];

test('a row for each drawing, with what each network reads and how sure it is', () => {
  expect(cells(classCsv([rowOf('7', '1', '7'), rowOf(undefined, 'none', '7')], networks))).toEqual([
    ['name', 'is', 'Softmax', 'Softmax: sureness in %', 'Ours', 'Ours: sureness in %'],
    ['Anna', '7', '1', '90', '7', '90'],
    ['Anna', '', 'none', '90', '7', '90'],
  ]);
});

test('what a network has not read stays empty', () => {
  expect(cells(classCsv([rowOf('7', '7')], networks))[1]).toEqual(['Anna', '7', '7', '90', '', '']);
});

test('a name with quotes, commas and lines stays one cell, and one that looks like a formula is none', () => {
  const named = (name: string) => ({ ...rowOf('7', '7'), name });
  const rows = cells(classCsv([named('Ann "A", 5b\nleft'), named('=HYPERLINK("http://a")')], networks));
  expect(rows.slice(1).map(([name]) => name)).toEqual(['Ann "A", 5b\nleft', '\'=HYPERLINK("http://a")']);
});

test('letters beyond ASCII are marked for Excel', () => {
  expect(classCsv([{ ...rowOf('7'), name: 'Zoë' }], networks).startsWith('\ufeff')).toBe(true);
  expect(classCsv([rowOf('7')], networks).startsWith('name')).toBe(true);
});
