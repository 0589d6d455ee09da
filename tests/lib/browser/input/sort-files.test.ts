import { expect, test } from 'vitest';
import { fileIn } from '../../../../lib/browser/input/file-transfer';

const file = (name: string, type = '') => new File(['a'], name, { type });
const dropped = (...files: File[]) => fileIn({ files: files as unknown as FileList });

test('the first picture is taken, and all pictures are counted', () => {
  const first = file('b.png', 'image/png');
  expect(dropped(file('a.txt', 'text/plain'), first, file('c.webp', 'image/webp'))).toEqual({
    kind: 'picture',
    file: first,
    count: 2,
  });
});

test('a picture whose type the system does not know is known by its name', () => {
  expect(dropped(file('IMG_0001.HEIC')).kind).toBe('picture');
  expect(dropped(file('scan.bmp')).kind).toBe('picture');
});

test('other files, and no file at all, are told apart', () => {
  expect(dropped(file('a.txt', 'text/plain'))).toEqual({ kind: 'other-file' });
  expect(dropped()).toEqual({ kind: 'no-file' });
  expect(fileIn(null)).toEqual({ kind: 'no-file' });
});

test('a drawing’s file is known by its type or its name, and a picture beside it comes first', () => {
  expect(dropped(file('a.txt'), file('seven.json')).kind).toBe('drawing');
  expect(dropped(file('drawings.jsonl')).kind).toBe('drawing');
  expect(dropped(file('seven', 'application/json')).kind).toBe('drawing');
  expect(dropped(file('seven.json'), file('7.png')).kind).toBe('picture');
});
