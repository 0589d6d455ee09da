import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder';
import { writeDigitPictures } from './digit-pictures';
import { callCommand, runCommand as run } from './run-command';

const folder = temporaryFolder('evaluate-images');

beforeAll(async () => {
  await writeDigitPictures(folder);
});

const labels = (name: string, ...rows: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, ['file,label,source', ...rows].join('\n'));
  return file;
};

test('evaluate --images compares what a labels file names, numbers as a whole and digit by digit, as JSON or a table', () => {
  const numbers = ['number.png,31|42,a', 'number.png,3142,a', 'number.png,31|43,a', 'number.png,31|42,a'];
  const digits = [...'0123456789'].map((digit) => `${digit}.png,${digit},"golden, painted"`);
  const file = labels('labels.csv', ...numbers, ...digits);
  const { status, lines, stderr } = run('evaluate', '--images', file, '--json');
  expect([status, stderr, lines.length]).toEqual([0, '', 1]);
  const metrics = JSON.parse(lines[0] as string);
  expect(metrics).toMatchObject({ count: 14, accuracy: 12 / 14, readAnyway: 12 / 14, digits: 26 });
  expect(metrics.digitAccuracy).toBeCloseTo(25 / 26, 12);
  expect(metrics).not.toHaveProperty('errors');
  const table = run('evaluate', '--images', file, '--threads', '2').lines.join('\n');
  expect(table).toMatch(/read right +85\.71 %/);
  expect(table).toMatch(/digits right +96\.15 % of 26/);
  expect(table).toMatch(/golden, painted +10 +100\.00 %/);
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
});

test('evaluate --images says what is wrong with a labels file', async () => {
  const read = callCommand('evaluate', '--images', labels('odd.csv', '1.png,one,a'), '--json');
  await expect(read).rejects.toThrow('odd.csv:2 The label is "one", not digits or none.');
});
