import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ManyPicture, ManyRow } from '../../../../lib/session/many/many-state';
import { tableCsv, tableRows, tableText } from '../../../../lib/session/many/many-table';
import { PictureError } from '../../../../lib/worker/api/errors';

const fileOf = (name: string) => new File([], name);
const row = (line: number, read: string, sureness: number, set?: string): ManyRow => ({
  line,
  read,
  sureness,
  ...(set !== undefined && { set }),
});
const read = (name: string, ...rows: ManyRow[]): ManyPicture => ({ kind: 'read', file: fileOf(name), rows });
const unreadable = (name: string): ManyPicture => ({
  kind: 'unreadable',
  file: fileOf(name),
  error: new PictureError(`${name} is a PDF.`, 'Take a screenshot.'),
});
const waiting: ManyPicture = { kind: 'waiting', file: fileOf('z.png') };

const pictures = [
  read('page-10.png', row(1, '402', 0.99), row(2, '17', 0.6)),
  read('page-2.png', row(1, '35', 0.8)),
  unreadable('a.pdf'),
  read('none.png', row(1, '', 0)),
  waiting,
];
const names = (sort: Parameters<typeof tableRows>[0]['sort'], own = pictures) =>
  tableRows({ pictures: own, sort }).map(({ picture, row: one }) => `${picture.file.name} ${one?.line ?? '-'}`);

test('the doubtful come first: what could not be read, where nothing was found, and then the least sure', () => {
  const order = ['a.pdf -', 'none.png 1', 'page-10.png 2', 'page-2.png 1', 'page-10.png 1'];
  expect(names({ by: 'doubt' })).toEqual(order);
  expect(names({ by: 'doubt', isReversed: true })).toEqual([...order].reverse());
});

test('a row stays where it is when its number is set', () => {
  const set = [read('page-10.png', row(1, '402', 0.99), row(2, '17', 0.6, '11')), ...pictures.slice(1)];
  expect(names({ by: 'doubt' }, set)).toEqual(names({ by: 'doubt' }));
});

test('files are in the order of the numbers in their names, either way, with the rows of one picture in theirs', () => {
  expect(names({ by: 'file' })).toEqual(['a.pdf -', 'none.png 1', 'page-2.png 1', 'page-10.png 1', 'page-10.png 2']);
  expect(names({ by: 'file', isReversed: true })).toEqual([
    'page-10.png 1',
    'page-10.png 2',
    'page-2.png 1',
    'none.png 1',
    'a.pdf -',
  ]);
});

const tricky = tableRows({
  pictures: [
    read('=cmd, "a".png', row(1, '-12', 0.914), row(2, '3,50', 0.5, '-5+2')),
    read('b\t\n.png', row(1, '', 0)),
    unreadable('c.pdf'),
  ],
  sort: { by: 'file' },
});

test('as CSV it has a head and a row for each, as RFC 4180 wants it; nothing in it is a formula, and -12 is a number', () => {
  const csv = tableCsv(tricky);
  expect(csv).toContain('file,row,number,sureness in %,note\r\n');
  expect(parse(csv)).toEqual([
    ['file', 'row', 'number', 'sureness in %', 'note'],
    [`'=cmd, "a".png`, '1', '-12', '91', ''],
    [`'=cmd, "a".png`, '2', "'-5+2", '100', 'set by you'],
    ['b\t\n.png', '1', '', '0', 'no number found'],
    ['c.pdf', '', '', '', 'c.pdf is a PDF. Take a screenshot.'],
  ]);
});

test('a mark tells Excel of names in other letters, and is not there without them', () => {
  const umlaut = tableRows({ pictures: [read('Übung.png', row(1, '7', 1))], sort: { by: 'file' } });
  expect(tableCsv(umlaut).startsWith('\ufefffile,')).toBe(true);
  expect(tableCsv(tricky).startsWith('file,')).toBe(true);
});

test('to be copied, tabs part the cells, and none is within one', () => {
  const lines = tableText(tricky).split('\n');
  expect(lines.map((line) => line.split('\t').length)).toEqual([5, 5, 5, 5, 5, 1]);
  expect(lines[2]).toBe(`'=cmd, "a".png\t2\t'-5+2\t100\tset by you`);
});
