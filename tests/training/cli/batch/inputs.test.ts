import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { inputsOf } from '../../../../training/cli/batch/inputs';
import { decodePicture, PictureFileError } from '../../../../training/cli/decode-picture';
import { lazyModel } from '../../../../training/cli/lazy-model';
import { readStrokesFile } from '../../../../training/cli/read-strokes-file';
import { temporaryFolder } from '../../../temporary-folder';

/** Of these permission is denied, also to an administrator. */
const isLocked = (path: unknown): boolean => String(path).includes('locked');

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  const guarded = <Args extends unknown[], Result>(open: (...args: Args) => Result) =>
    vi.fn((...args: Args): Result => {
      if (isLocked(args[0])) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return open(...args);
    });
  return {
    ...actual,
    readdirSync: guarded(actual.readdirSync),
    readFileSync: guarded(actual.readFileSync as (...args: unknown[]) => unknown),
    openSync: guarded(actual.openSync),
  };
});

const folder = temporaryFolder('inputs');
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
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

test('links in a circle, pipes and devices are named and not opened, on their own and in a folder', () => {
  mkdirSync(at('odd'));
  symlinkSync(at('odd', 'circle.png'), at('odd', 'circle.png'));
  symlinkSync('/dev/null', at('odd', 'device.png'));
  for (const name of ['pipe.png', 'pipe.jsonl', 'pipe']) execFileSync('mkfifo', [at('odd', name)]);
  const names = ['circle.png', 'device.png', 'pipe.png'];
  const pictures = names.map((name) => ({ kind: 'picture', file: at('odd', name) }));
  vi.mocked(fs.openSync).mockClear();
  expect(inputsOf([at('odd')])).toEqual(pictures);
  const [circle, ...others] = inputsOf([...names, 'pipe.jsonl', 'pipe'].map((name) => at('odd', name)));
  expect(circle).toEqual(pictures[0]);
  expect(others).toMatchObject(others.map(({ file }) => ({ kind: 'neither', error: `${file} is not a file.` })));
  expect(fs.openSync).not.toHaveBeenCalled();
});

test('a file whose name is not UTF-8 is named as such, and the others are read', () => {
  mkdirSync(at('names'));
  writeFileSync(at('names', '1.png'), '');
  writeFileSync(Buffer.concat([Buffer.from(at('names', '2')), Buffer.of(0xff), Buffer.from('.png')]), '');
  const [first, second] = inputsOf([at('names')]);
  expect(first).toEqual({ kind: 'picture', file: at('names', '1.png') });
  const error = `The name of ${at('names', '2\uFFFD.png')} is not UTF-8: rename it to have it read.`;
  expect(second).toEqual({ kind: 'neither', file: at('names', '2\uFFFD.png'), error });
  // As Node hands over what a shell names.
  expect(inputsOf([at('names', '2\uFFFD.png')])).toEqual([second]);
});

test('what permission is denied for is said of a folder, a picture and a strokes file', async () => {
  const [inside, picture, strokes] = [at('locked'), at('locked.png'), at('locked.jsonl')];
  mkdirSync(inside);
  for (const file of [picture, strokes]) writeFileSync(file, 'GIF89a');
  const denied = (file: string): string => `${file} cannot be opened: permission is denied.`;
  expect(inputsOf([inside, picture, strokes])).toEqual([
    { kind: 'neither', file: inside, error: denied(inside) },
    { kind: 'picture', file: picture },
    { kind: 'strokes', file: strokes },
  ]);
  await expect(decodePicture(picture)).rejects.toThrow(new PictureFileError(denied(picture)));
  const answers = readStrokesFile(strokes, lazyModel('digit-net'));
  expect((await answers.next()).value).toEqual({ error: denied(strokes) });
});
