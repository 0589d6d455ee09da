import { expect, test } from 'vitest';
import { sortFiles, type Way } from '../../../../lib/browser/input/sort-files';

const file = (name: string, type = '') => new File(['a'], name, { type });
const names = (files: readonly File[]) => files.map(({ name }) => name);
const sorted = (files: File[], way: Way = 'dropped') => {
  const { pictures, drawings, others } = sortFiles(files, way);
  return { pictures: names(pictures), drawings: names(drawings), others };
};

test('pictures, drawings and other files are told apart by their types, in their order', () => {
  const files = [
    file('a.txt', 'text/plain'),
    file('b.png', 'image/png'),
    file('seven', 'application/json'),
    file('c.webp', 'image/webp'),
  ];
  expect(sorted(files)).toEqual({ pictures: ['b.png', 'c.webp'], drawings: ['seven'], others: 1 });
});

test('a picture or a drawing whose type the system does not know is known by its name', () => {
  const pictures = ['IMG_0001.HEIC', 'scan.bmp', 'plan.svg'];
  expect(sorted(pictures.map((name) => file(name))).pictures).toEqual(pictures);
  expect(sorted([file('seven.json'), file('drawings.jsonl')]).drawings).toEqual(['seven.json', 'drawings.jsonl']);
});

test('a PDF counts as a picture, so that it is told what to do with it', () => {
  expect(sorted([file('scan.PDF'), file('scan', 'application/pdf')]).pictures).toEqual(['scan.PDF', 'scan']);
});

test('in the file chooser, whatever is no drawing is a picture', () => {
  expect(sorted([file('photo'), file('a.txt', 'text/plain'), file('seven.json')], 'chosen')).toEqual({
    pictures: ['photo', 'a.txt'],
    drawings: ['seven.json'],
    others: 0,
  });
});

test('nothing is nothing', () => {
  expect(sortFiles([], 'pasted')).toEqual({ pictures: [], drawings: [], others: 0 });
});
