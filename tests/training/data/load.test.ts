import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataChecksumError, DataFormatError, DataMissingError } from '../../../training/data/errors';
import { loadMnistTest, loadMnistTraining, loadPenDigits } from '../../../training/data/load';
import { dataDirectory, findSourceFile } from '../../../training/data/source-file';
import { SOURCES } from '../../../training/data/sources';
import { splitPenDigits } from '../../../training/data/split';
import { idxImages } from './fixtures/idx-files';

const hasData = SOURCES.every((source) => findSourceFile(source, dataDirectory()) !== undefined);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-load-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a missing file is named, with the folder it belongs in and the command that fetches it', () => {
  expect(() => loadPenDigits(folder)).toThrow(DataMissingError);
  expect(() => loadPenDigits(folder)).toThrow(`pendigits-orig.tra (or pendigits-orig.tra.gz) is missing in ${folder}`);
  expect(() => loadMnistTraining(folder)).toThrow(/`npm run data` fetches it; or set DATA_DIR/);
});

test('a file of the right format but another content is refused', () => {
  writeFileSync(join(folder, 't10k-images-idx3-ubyte'), idxImages(10_000));
  expect(() => loadMnistTest(folder)).toThrow(DataChecksumError);
});

test('a whole file of fewer pictures, or of fewer drawings, than it should hold is refused', () => {
  writeFileSync(join(folder, 't10k-images-idx3-ubyte'), idxImages(2));
  expect(() => loadMnistTest(folder)).toThrow(/bytes 0 to 1584: expected 10000 pictures/);
  const drawing = '.SEGMENT DIGIT 0 ? "8"\n.COMMENT 8 12  224\n.PEN_DOWN\n 1 2\n.PEN_UP\n';
  writeFileSync(join(folder, 'pendigits-orig.tra'), drawing);
  expect(() => loadPenDigits(folder)).toThrow(/expected 7494 pictures, labels or drawings/);
});

test('a cut file is refused by the byte range that is missing', () => {
  writeFileSync(join(folder, 'train-images-idx3-ubyte'), idxImages(2).subarray(0, 1000));
  expect(() => loadMnistTraining(folder)).toThrow(/train-images-idx3-ubyte, bytes 1000 to 1584: expected 2 pictures/);
});

test('a gzip file cut off is refused', () => {
  writeFileSync(join(folder, 'train-images-idx3-ubyte.gz'), gzipSync(idxImages(2)).subarray(0, 100));
  expect(() => loadMnistTraining(folder)).toThrow(DataFormatError);
});

test('the data folder is DATA_DIR, else data', () => {
  const before = process.env.DATA_DIR;
  process.env.DATA_DIR = '/somewhere';
  expect(dataDirectory()).toBe('/somewhere');
  delete process.env.DATA_DIR;
  expect(dataDirectory()).toBe('data');
  if (before !== undefined) process.env.DATA_DIR = before;
});

test.skipIf(!hasData)('the published MNIST loads: 60,000 and 10,000 pictures of 28×28 (needs DATA_DIR)', () => {
  expect(loadMnistTraining(dataDirectory())).toMatchObject({ count: 60000, rows: 28, columns: 28 });
  const { count, labels } = loadMnistTest(dataDirectory());
  expect(count).toBe(10000);
  expect(Array.from(labels.subarray(0, 5))).toEqual([7, 2, 1, 0, 4]);
});

test.skipIf(!hasData)(
  'the published pen digits load: 7,494 drawings by 30 writers, on the sheet (needs DATA_DIR)',
  () => {
    const drawings = loadPenDigits(dataDirectory());
    expect(drawings).toHaveLength(7494);
    expect(new Set(drawings.map(({ writer }) => writer)).size).toBe(30);
    expect(drawings.slice(0, 3).map(({ label }) => label)).toEqual([8, 2, 1]);
    expect(splitPenDigits(drawings).validation).toHaveLength(1498);
    const places = drawings.flatMap(({ drawing }) => drawing.flat());
    expect(places.every(({ x, y }) => x >= 0 && x <= 500 && y >= 0 && y <= 500)).toBe(true);
  },
);
