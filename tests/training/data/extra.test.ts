import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { PicturesCsvError, picturesCsv } from '../../../lib/reading/labelled-digits';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { formatStrokesLine, StrokesFileError } from '../../../lib/strokes/strokes-file';
import { loadExtra, withPictures } from '../../../training/data/extra';
import { goldenDrawings } from '../../golden/golden';

const own = goldenDrawings().slice(0, 5);
const examples = own.map(({ label, drawing }) => ({
  digit: Number(label),
  picture: inkDrawing(drawing, DIGIT_FRAME) as GrayImage,
}));

function fileOf(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'extra-')), name);
  writeFileSync(file, text);
  return file;
}

test('drawings with labels are learnt from as one hand', () => {
  const file = fileOf('own.jsonl', own.map(({ label, drawing }) => formatStrokesLine({ label, drawing })).join('\n'));
  const { drawings, pictures } = loadExtra(file);
  expect(drawings.map(({ label }) => String(label))).toEqual(own.map(({ label }) => label));
  expect(new Set(drawings.map(({ writer }) => writer)).size).toBe(1);
  expect(pictures).toBeUndefined();
});

test('a table of pictures comes behind those that are there, pixel for pixel', () => {
  const first = { count: 1, rows: 28, columns: 28, pixels: new Uint8Array(784).fill(9), labels: Uint8Array.of(3) };
  const { pictures } = loadExtra(fileOf('own.csv', picturesCsv(examples)));
  const all = withPictures(first, pictures);
  expect(all.count).toBe(1 + own.length);
  expect([...all.labels]).toEqual([3, ...examples.map(({ digit }) => digit)]);
  expect(all.pixels.slice(2 * 784, 3 * 784)).toEqual(examples[1]?.picture.data);
  expect(all.pixels[0]).toBe(9);
});

test('a drawing that is not labelled 0 to 9, and a table of anything else, are named', () => {
  const [{ drawing }] = own as [(typeof own)[number]];
  const unlabelled = fileOf('own.jsonl', formatStrokesLine({ label: 'none', drawing }));
  expect(() => loadExtra(unlabelled)).toThrow(StrokesFileError);
  expect(() => loadExtra(fileOf('own.csv', 'file,label\na.png,7\n'))).toThrow(PicturesCsvError);
  expect(() => loadExtra('nowhere.csv')).toThrow('nowhere.csv');
});
