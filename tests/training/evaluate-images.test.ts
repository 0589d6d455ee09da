import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDigitPictures } from './digit-pictures';
import { runCommand as run } from './run-command';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-evaluate-images-'));
  await writeDigitPictures(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const labels = (name: string, ...rows: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, ['file,label,source', ...rows].join('\n'));
  return file;
};

test('evaluate --images reads the pictures that a labels file names, from where it lies', () => {
  const file = labels('labels.csv', ...[...'0123456789'].map((digit) => `${digit}.png,${digit},"golden, painted"`));
  const { status, lines, stderr } = run('evaluate', '--images', file, '--json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(lines).toHaveLength(1);
  const figures = JSON.parse(lines[0] as string);
  expect(figures.count).toBe(10);
  expect(figures.readAnyway).toBeGreaterThanOrEqual(0.9);
  expect(figures).not.toHaveProperty('errors');
  expect(run('evaluate', '--images', file).lines.join('\n')).toMatch(/golden, painted +10/);
});

test('evaluate --images compares numbers as a whole, with a bar between lines, and their digits one by one', () => {
  const file = labels('numbers.csv', 'number.png,31|42,a', 'number.png,3142,a', 'number.png,31|43,b', '7.png,7,b');
  const figures = JSON.parse(run('evaluate', '--images', file, '--json').lines[0] as string);
  expect(figures).toMatchObject({ count: 4, accuracy: 0.5, digits: 13, digitAccuracy: 12 / 13 });
  const table = run('evaluate', '--images', file, '--threads', '2').lines.join('\n');
  expect(table).toMatch(/read right +50\.00 %/);
  expect(table).toMatch(/digits right +92\.31 % of 13/);
});

test('evaluate --images leaves out what cannot be read, names it, and exits with status 1', () => {
  const file = labels('half.csv', '1.png,1,a', 'broken.png,2,a', 'missing.png,3,b');
  const { status, lines, stderr } = run('evaluate', '--images', file, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    count: 1,
    errors: [{ file: 'broken.png' }, { file: 'missing.png', error: expect.stringContaining('is not there.') }],
  });
  expect(stderr).toContain('broken.png is not a picture');
  expect(stderr).not.toMatch(/^ +at /m);
});

test('evaluate --images has no figures where no picture could be read, and only says why', () => {
  const file = labels('none.csv', 'broken.png,2,a', 'missing.png,3,b');
  const { status, lines, stderr } = run('evaluate', '--images', file);
  expect(status).toBe(1);
  expect(lines).toEqual([]);
  expect(stderr).toMatch(/^\S+broken\.png is not a picture .*\n\S+missing\.png is not there\.\n$/);
  const json = run('evaluate', '--images', file, '--json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.lines[0] as string)).toEqual({
    set: 'none.csv',
    count: 0,
    errors: [
      { file: 'broken.png', error: expect.any(String) },
      { file: 'missing.png', error: expect.any(String) },
    ],
  });
});

test('evaluate --images says what is wrong with a labels file', () => {
  const { status, lines, stderr } = run('evaluate', '--images', labels('odd.csv', '1.png,one,a'), '--json');
  expect(status).toBe(1);
  expect(lines).toEqual([]);
  expect(stderr).toMatch(/odd\.csv:2 The label is "one", not digits or none\.\n$/);
  expect(run('evaluate', '--images', 'a.csv', '--strokes', 'b.jsonl').stderr).toContain('one at a time');
});
