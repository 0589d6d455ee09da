import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inputsOf } from '../../../training/batch/inputs';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-inputs-'));
  mkdirSync(at('pictures', 'more.png'), { recursive: true });
  for (const name of [
    'img_10.jpg',
    'img_9.JPG',
    'b.heic',
    'labels.csv',
    'drawings.jsonl',
    '._img_9.jpg',
    'no-ending',
  ]) {
    writeFileSync(at('pictures', name), '');
  }
  mkdirSync(at('empty'));
  writeFileSync(at('gif'), 'GIF89a');
  writeFileSync(at('notes.txt'), 'GIF is a format');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder stands for the pictures in it, in the order of their names, 9 before 10', () => {
  expect(inputsOf([at('pictures')])).toEqual(
    ['b.heic', 'img_9.JPG', 'img_10.jpg'].map((name) => ({ kind: 'picture', file: at('pictures', name) })),
  );
});

test('names are taken in the order in which they are given', () => {
  const names = [at('gif'), 'a.jsonl', 'missing.png', 'missing'];
  expect(inputsOf(names)).toEqual([
    { kind: 'picture', file: at('gif') },
    { kind: 'strokes', file: 'a.jsonl' },
    { kind: 'picture', file: 'missing.png' },
    { kind: 'picture', file: 'missing' },
  ]);
});

test('what is neither, and a folder without pictures, come with a sentence', () => {
  expect(inputsOf([at('notes.txt'), at('empty')])).toMatchObject([
    { kind: 'neither', error: expect.stringMatching(/notes\.txt is neither a strokes file \(\.jsonl\) nor a picture/) },
    { kind: 'neither', error: expect.stringMatching(/^There is no picture in .*empty\.$/) },
  ]);
});
