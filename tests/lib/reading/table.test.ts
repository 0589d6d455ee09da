import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf, tableOf } from '../../../lib/reading/table';
import { copiedText, rowsOf } from '../../../lib/reading/written';
import { readingOf } from './readings';

/** The cells as a program sees them that reads CSV. */
const cellsOf = (csv: string) => parse(csv, { relax_column_count: true }) as string[][];

test('each line is a row that ends as RFC 4180 wants it', () => {
  expect(tableOf(readingOf('402|17'))).toBe('402\r\n17\r\n');
  expect(tableOf(readingOf('7'))).toBe('7\r\n');
});

test('each group between wide gaps is a cell', () => {
  expect(tableOf(readingOf('12 34|5 6|789'))).toBe('12,34\r\n5,6\r\n789\r\n');
});

test('a number with a comma is quoted, and is one cell', () => {
  const csv = tableOf(readingOf('3,50|12 7,5'));
  expect(csv).toBe('"3,50"\r\n12,"7,5"\r\n');
  expect(cellsOf(csv)).toEqual([['3,50'], ['12', '7,5']]);
});

test('a number with its sign stays a number', () => {
  for (const text of ['-12.50', '-7', '+3', '12.5']) expect(tableOf(readingOf(text))).toBe(`${text}\r\n`);
});

test('nothing is a formula: a spreadsheet would work out the sum, and show another number than was written', () => {
  for (const text of ['=7', '-5+2', '+7-8', '-1/2', '=1,5', '-', '--1']) {
    const [[cell = ''] = []] = cellsOf(tableOf(readingOf(text)));
    expect(cell).toBe(`'${text}`);
  }
});

test('signs within a number make no formula of it', () => {
  for (const text of ['7+8=15', '12/05/2021', '10:30', '50%', '(030)'])
    expect(tableOf(readingOf(text))).toBe(`${text}\r\n`);
});

test('a program that reads CSV finds the cells, in every reading that begins no formula', () => {
  for (const text of ['402|17', '12 34|5', '3,50|10:30', '7+8=15', '1,2 3,4|5.6']) {
    const reading = readingOf(text);
    expect(cellsOf(tableOf(reading))).toEqual(rowsOf(reading));
    expect(
      rowsOf(reading)
        .map((row) => row.join(' '))
        .join('\n'),
    ).toBe(copiedText(reading));
  }
});

test('whatever stands in a cell, a program that reads CSV finds it', () => {
  const rows = [
    ['a, b.png', 'said "7"', 'two\r\nlines'],
    ['', ' 7 ', "it's"],
  ];
  expect(parse(csvOf(rows))).toEqual(rows);
});

test('a row ends as RFC 4180 wants it, and a quote is doubled', () => {
  expect(
    csvOf([
      ['file', 'number'],
      ['a"b.png', '7'],
    ]),
  ).toBe('file,number\r\n"a""b.png",7\r\n');
});

test('what would be a formula is shown as it is, and a number with its sign stays one', () => {
  const cells = ['=1+1', '+7-8', '-scan.png', '@sum', '\t=1', '--1', '-', '+'];
  expect(parse(csvOf([cells]))).toEqual([cells.map((cell) => `'${cell}`)]);
  expect(csvOf([['-12', '+3.5', '-.5', '7=7']])).toBe('-12,+3.5,-.5,7=7\r\n');
});
