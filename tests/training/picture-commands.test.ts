import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../lib/site/project';
import { goldenDrawings } from '../golden/golden';
import { painted } from '../lib/photo/paint';

/** One drawing of each digit. */
const digits = [...'0123456789'].map((label) => goldenDrawings().find((one) => one.label === label));
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-picture-commands-'));
  for (const digit of digits) {
    const { width, height, data } = painted(digit?.drawing ?? [], { size: 120, pen: 4 });
    const picture = sharp(data, { raw: { width, height, channels: 4 } });
    await picture.toFile(join(folder, `${digit?.label}.png`));
  }
  writeFileSync(join(folder, 'broken.png'), 'no picture');
  writeFileSync(join(folder, 'old.bmp'), 'BM');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: 'predict' | 'evaluate', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `training/${command}.ts`, ...args],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

test('predict reads pictures beside strokes files, says what it cannot read, and goes on', () => {
  const [seven, broken, old] = ['7.png', 'broken.png', 'old.bmp'].map((name) => join(folder, name)) as string[];
  const { status, lines } = run('predict', broken ?? '', old ?? '', seven ?? '', 'tests/golden/not-digits.jsonl');
  const [first, second, third, fourth] = lines.map((line) => JSON.parse(line));
  expect(status).toBe(1);
  expect(first).toEqual({ file: broken, index: 0, error: `${broken} is broken, or not a picture.` });
  expect(second).toEqual({ file: old, index: 0, error: expect.stringContaining('png, jpeg, webp, gif, avif') });
  expect(Object.keys(third)).toEqual(['file', 'index', 'kind', 'text', 'confidence', 'digits']);
  expect(third).toMatchObject({ file: seven, index: 0, digits: [{ text: '7' }] });
  const { box } = third.digits[0];
  // The drawing's longer side takes seven tenths of 120 pixels.
  expect(Math.abs(Math.max(box.width, box.height) - 84)).toBeLessThanOrEqual(2);
  expect(fourth.file).toBe('tests/golden/not-digits.jsonl');
});

const labels = (name: string, ...rows: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, ['file,label,source', ...rows].join('\n'));
  return file;
};

test('evaluate --images reads the pictures that a labels file names, from where it lies', () => {
  const file = labels('labels.csv', ...digits.map((digit) => `${digit?.label}.png,${digit?.label},"golden, painted"`));
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

test('evaluate --images leaves out what cannot be read, names it, and exits with status 1', () => {
  const file = labels('half.csv', '1.png,1,a', 'broken.png,2,a', 'missing.png,3,b');
  const { status, lines, stderr } = run('evaluate', '--images', file, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    count: 1,
    errors: [{ file: 'broken.png' }, { file: 'missing.png', error: expect.stringContaining('is not there.') }],
  });
  expect(stderr).toContain('broken.png is broken, or not a picture.');
  expect(stderr).not.toMatch(/^ +at /m);
});

test('evaluate --images has no figures where no picture could be read, and only says why', () => {
  const file = labels('none.csv', 'broken.png,2,a', 'missing.png,3,b');
  const { status, lines, stderr } = run('evaluate', '--images', file);
  expect(status).toBe(1);
  expect(lines).toEqual([]);
  expect(stderr).toMatch(/^\S+broken\.png is broken, or not a picture\.\n\S+missing\.png is not there\.\n$/);
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
