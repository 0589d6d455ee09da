import { expect, test } from 'vitest';
import {
  isDoubtful,
  leftOverWords,
  progressWords,
  spokenProgress,
  tableWords,
  timeWords,
} from '../../../components/many/many-words';
import type { ManyPicture, ManyRun, ManyState } from '../../../lib/session/many/many-state';
import { tableRows } from '../../../lib/session/many/many-table';
import { PictureError } from '../../../lib/worker/api/errors';

const file = new File([], 'a.png');
const waiting: ManyPicture = { kind: 'waiting', file };
const sure: ManyPicture = { kind: 'read', file, rows: [{ line: 1, read: '7', sureness: 0.9 }] };
const doubtful: ManyPicture = { kind: 'read', file, rows: [{ line: 1, read: '7', sureness: 0.6 }] };
const set: ManyPicture = { kind: 'read', file, rows: [{ line: 1, read: '7', sureness: 0.6, set: '1' }] };
const unreadable: ManyPicture = { kind: 'unreadable', file, error: new PictureError('It is damaged.') };

const stateOf = (pictures: readonly ManyPicture[], run: ManyRun = { kind: 'going' }): ManyState => ({
  pictures,
  run,
  sort: { by: 'doubt' },
  leftOver: 0,
});
const of = (count: number, one: ManyPicture) => Array<ManyPicture>(count).fill(one);

test('the time left is said as well as it can be foreseen', () => {
  expect([3, 20, 40, 89, 100, 3600].map(timeWords)).toEqual([
    'a few seconds',
    'less than a minute',
    'about 1 minute',
    'about 1 minute',
    'about 2 minutes',
    'about 60 minutes',
  ]);
});

test('progress tells how many are read, how long the others take, and what could not be read', () => {
  const some = [...of(12, sure), ...of(28, waiting)];
  expect(progressWords(stateOf(some))).toBe('12 of 40 read');
  expect(progressWords(stateOf(some, { kind: 'going', secondsLeft: 61 }))).toBe('12 of 40 read, about 1 minute left');
  expect(progressWords(stateOf(some, { kind: 'stopped' }))).toBe('12 of 40 read');
  expect(progressWords(stateOf(of(3, sure)))).toBe('All are read');
  expect(progressWords(stateOf([sure, unreadable]))).toBe('1 of 2 could be read');
});

test('a screen reader hears of progress four times, however many pictures there are, and of the end', () => {
  const heard = Array.from({ length: 501 }, (_, read) => stateOf([...of(read, sure), ...of(500 - read, waiting)]));
  const words = heard.map((state) => spokenProgress(state, tableRows(state)));
  expect([...new Set(words)]).toEqual([
    '0 of 500 read.',
    '125 of 500 read.',
    '250 of 500 read.',
    '375 of 500 read.',
    'All are read. 500 rows, none in doubt.',
  ]);
  const stopped = stateOf([sure, waiting], { kind: 'stopped' });
  expect(spokenProgress(stopped, tableRows(stopped))).toBe('Stopped. 1 of 2 read.');
});

test('to check is what may be wrong, until a person has set it', () => {
  const rowsOf = (...pictures: ManyPicture[]) => tableRows(stateOf(pictures));
  expect([unreadable, doubtful, sure, set].flatMap((one) => rowsOf(one).map(isDoubtful))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(tableWords(rowsOf(unreadable, doubtful, sure, set))).toBe('4 rows, 2 to check');
  expect(tableWords(rowsOf(set))).toBe('1 row, none in doubt');
});

test('what was not taken is counted', () => {
  expect(leftOverWords(stateOf([sure]))).toBe('');
  expect(leftOverWords({ ...stateOf([sure]), leftOver: 1 })).toContain('One more was left out: read it afterwards.');
  expect(leftOverWords({ ...stateOf([sure]), leftOver: 23 })).toContain('23 more were left out: read them afterwards.');
});
