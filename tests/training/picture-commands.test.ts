import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../lib/site/project';
import { goldenDrawings } from '../golden/golden';
import { painted } from '../lib/photo/paint';
import { bmpOf } from './picture-file/bmp-file';

/** Enough for threads, however many cores there are. */
const MANY = 40;
const BROKEN = '17.png';

/** One drawing of each digit. */
const digits = [...'0123456789'].map((label) => goldenDrawings().find((one) => one.label === label));
/** Of a picture of one digit, in pixels. */
const SIDE = 120;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-picture-commands-'));
  for (const digit of digits) {
    const { width, height, data } = painted(digit?.drawing ?? [], { size: SIDE, pen: 4 });
    const picture = sharp(data, { raw: { width, height, channels: 4 } });
    await picture.toFile(join(folder, `${digit?.label}.png`));
    if (digit?.label === '3') writeFileSync(join(folder, 'old.bmp'), bmpOf(width, height, Uint8Array.from(data)));
  }
  await numberPicture([...'31|42']).toFile(join(folder, 'number.png'));
  writeFileSync(join(folder, 'broken.png'), 'no picture');
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < MANY; i++) copyFileSync(join(folder, `${i % 10}.png`), join(folder, 'many', `${i}.png`));
  writeFileSync(join(folder, 'many', BROKEN), 'no picture');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Digits beside each other, `|` between lines. */
function numberPicture(signs: readonly string[]): Sharp {
  let [left, top] = [0, 0];
  const placed = signs.flatMap((sign) => {
    if (sign === '|') {
      [left, top] = [0, top + SIDE];
      return [];
    }
    left += SIDE;
    return [{ input: join(folder, `${sign}.png`), left: left - SIDE, top }];
  });
  return sharp({ create: { width: 2 * SIDE, height: 2 * SIDE, channels: 3, background: '#fff' } }).composite(placed);
}

function run(command: 'predict' | 'evaluate', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `training/${command}.ts`, ...args],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

test('predict reads pictures beside strokes files, says what it cannot read, and goes on', () => {
  const at = (name: string): string => join(folder, name);
  const [seven, broken, old] = [at('7.png'), at('broken.png'), at('old.bmp')];
  const { status, lines, stderr } = run('predict', broken, old, seven, 'tests/golden/not-digits.jsonl');
  const [first, second, third, fourth] = lines.map((line) => JSON.parse(line));
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(first).toEqual({
    file: broken,
    index: 0,
    error: expect.stringMatching(/broken\.png is not a picture \(PNG, /),
  });
  expect(second).toMatchObject({ file: old, index: 0, text: '3' });
  expect(Object.keys(third)).toEqual(['file', 'index', 'kind', 'text', 'confidence', 'digits']);
  expect(third).toMatchObject({ file: seven, index: 0, digits: [{ text: '7' }] });
  expect(Object.keys(third.digits[0])).toEqual(['text', 'confidence', 'probabilities', 'box']);
  const { box } = third.digits[0];
  // The drawing's longer side takes seven tenths of the picture's.
  expect(Math.abs(Math.max(box.width, box.height) - 0.7 * SIDE)).toBeLessThanOrEqual(2);
  expect(fourth.file).toBe('tests/golden/not-digits.jsonl');
});

test('predict reads numbers, with a bar between lines', () => {
  const { lines } = run('predict', join(folder, 'number.png'));
  const { kind, text, digits } = JSON.parse(lines[0] as string);
  expect({ kind, text }).toEqual({ kind: 'digits', text: '31|42' });
  const [three, one, four] = digits.map(({ box }: { box: { x: number; y: number } }) => box);
  expect([one.x > three.x + SIDE / 2, four.y > three.y + SIDE / 2, four.x < SIDE]).toEqual([true, true, true]);
});

test.each(['1', '3'])(
  'predict reads a folder on %s threads: every file in its place, and what is broken named',
  (threads) => {
    const { status, lines, stderr } = run('predict', '--threads', threads, join(folder, 'many'));
    const answers = lines.map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(answers.map(({ file }) => file)).toEqual(
      Array.from({ length: MANY }, (_, i) => join(folder, 'many', `${i}.png`)),
    );
    for (const [i, { error, digits }] of answers.entries()) {
      if (`${i}.png` === BROKEN) expect(error).toContain('17.png is not a picture');
      // The same digit of another file is read the same.
      else expect(digits).toEqual(answers[i % 10].digits);
    }
  },
);

test('ctrl-C ends predict between two lines, and says how far it came', async () => {
  const many = Array.from({ length: 20 }, () => join(folder, 'many'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'training/predict.ts', '--threads', '2', ...many], {
    cwd: projectRoot,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes) => {
    if (stdout === '') child.kill('SIGINT');
    stdout += bytes;
  });
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  const [status, signal] = await once(child, 'close');
  expect([status, signal]).toEqual([130, null]);
  const lines = stdout.split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(JSON.parse(line).file).toContain(folder);
  expect(stderr).toMatch(/Stopped: \d+ of 800 were read\.\n$/);
  expect(stderr).not.toMatch(/^ +at /m);
});

test.each(['predict', 'evaluate'] as const)('%s --help tells its options', (command) => {
  const { status, lines, stderr } = run(command, '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(lines[0]).toContain(`npm run -s ${command} -- `);
  const source = readFileSync(join(projectRoot, `training/${command}.ts`), 'utf8');
  for (const [, option] of source.matchAll(/^ {4}(\w+): \{ type: '/gm))
    expect(lines.join('\n')).toContain(`--${option} `);
});

test('a model that is not there is named, whoever opens it', () => {
  for (const threads of ['1', '2']) {
    const { status, lines, stderr } = run('predict', '--model', 'none', '--threads', threads, join(folder, 'many'));
    expect([status, lines]).toEqual([1, []]);
    expect(stderr).toBe('There is no model none: public/models/none is not there.\n');
  }
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
