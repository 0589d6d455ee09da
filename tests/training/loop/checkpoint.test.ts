import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CheckpointError, readCheckpoint, writeCheckpoint } from '../../../training/loop/checkpoint';

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  return { ...actual, renameSync: vi.fn(actual.renameSync) };
});

let folder: string;
let file: string;
const saved = {
  about: { epoch: 3, note: 'ä line\nbreak' },
  arrays: { weights: Float32Array.of(1.5, -2, Math.fround(0.1)), none: new Float32Array(0), one: Float32Array.of(7) },
};

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'scrawl-checkpoint-'));
  file = join(folder, 'runs/a/last.checkpoint');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('what was written is read back, number by number', () => {
  writeCheckpoint(file, saved);
  expect(readCheckpoint(file)).toEqual(saved);
});

test('arrays that are part of a larger or shared memory are written as themselves', () => {
  const memory = new Float32Array(new SharedArrayBuffer(16));
  memory.set([1, 2, 3, 4]);
  writeCheckpoint(file, { about: null, arrays: { part: memory.subarray(1, 3) } });
  expect([...(readCheckpoint(file)?.arrays.part ?? [])]).toEqual([2, 3]);
});

test('no file is no checkpoint, and no error', () => {
  expect(readCheckpoint(file)).toBeUndefined();
});

test.each([0, 1, 20, 60, -1, -5])('a file cut at byte %d is refused', (at) => {
  writeCheckpoint(file, saved);
  fs.writeFileSync(file, fs.readFileSync(file).subarray(0, at === 0 ? 0 : at));
  expect(() => readCheckpoint(file)).toThrow(CheckpointError);
  expect(() => readCheckpoint(file)).toThrow(/last\.checkpoint is cut off or is no checkpoint/);
});

test.each(['a text without an end', 'null\n', '{"about":1}\n', '[]\n'])('%j is refused', (content) => {
  fs.mkdirSync(join(folder, 'runs/a'), { recursive: true });
  fs.writeFileSync(file, content);
  expect(() => readCheckpoint(file)).toThrow(CheckpointError);
});

test('a kill after writing and before renaming leaves the old one whole, and the next write goes through', () => {
  writeCheckpoint(file, saved);
  vi.mocked(fs.renameSync).mockImplementationOnce(() => {
    throw new Error('killed');
  });
  const next = { about: { epoch: 4 }, arrays: { weights: Float32Array.of(9) } };
  expect(() => writeCheckpoint(file, next)).toThrow('killed');
  expect(readCheckpoint(file)).toEqual(saved);
  writeCheckpoint(file, next);
  expect(readCheckpoint(file)).toEqual(next);
});
