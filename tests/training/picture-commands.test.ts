import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { bmpOf } from '../bmp-file';
import { temporaryFolder } from '../temporary-folder';
import { NUMBER, SIDE, writeDigitPictures } from './digit-pictures';
import { commandLine, expectRefusal, runCommand as run } from './run-command';

/** Pictures in a folder, one of them broken. */
const MANY = 40;
const BROKEN = '17.png';

const folder = temporaryFolder('picture-commands');

beforeAll(async () => {
  await writeDigitPictures(folder);
  const three = await sharp(join(folder, '3.png')).ensureAlpha().raw().toBuffer();
  writeFileSync(join(folder, 'old.bmp'), bmpOf(SIDE, SIDE, three));
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < MANY; i++) copyFileSync(join(folder, `${i % 10}.png`), join(folder, 'many', `${i}.png`));
  writeFileSync(join(folder, 'many', BROKEN), 'no picture');
});

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
  expect(second).toMatchObject({ file: old, error: expect.stringContaining('in the BMP format, which is not read') });
  expect(Object.keys(third)).toEqual(['file', 'index', 'kind', 'text', 'confidence', 'digits', 'spaced', 'written']);
  expect(third).toMatchObject({ file: seven, index: 0, digits: [{ text: '7' }] });
  expect(Object.keys(third.digits[0])).toEqual(['text', 'confidence', 'probabilities', 'box']);
  const { box } = third.digits[0];
  expect(Math.abs(Math.max(box.width, box.height) - 0.7 * SIDE)).toBeLessThanOrEqual(2);
  expect(fourth.file).toBe('tests/golden/not-digits.jsonl');
});

test('predict reads numbers, with a bar between lines', () => {
  const { lines } = run('predict', join(folder, 'number.png'));
  const { kind, text, digits } = JSON.parse(lines[0] as string);
  expect({ kind, text }).toEqual({ kind: 'digits', text: NUMBER });
  const [three, one, four] = digits.map(({ box }: { box: { x: number; y: number } }) => box);
  expect([one.x > three.x + SIDE / 2, four.y > three.y + SIDE / 2, four.x < SIDE]).toEqual([true, true, true]);
});

test('predict reads a folder on several threads: every file in its place, and what is broken named', () => {
  const { status, lines, stderr } = run('predict', '--threads', '3', join(folder, 'many'));
  const answers = lines.map((line) => JSON.parse(line));
  expect([status, stderr]).toEqual([1, '']);
  expect(answers.map(({ file }) => file)).toEqual(
    Array.from({ length: MANY }, (_, i) => join(folder, 'many', `${i}.png`)),
  );
  for (const [i, { error, digits }] of answers.entries()) {
    if (`${i}.png` === BROKEN) expect(error).toContain('17.png is not a picture');
    // The same digit of another file is read the same.
    else expect(digits).toEqual(answers[i % 10].digits);
  }
});

test('predict goes on behind links in a circle, pipes, and names that are not UTF-8', () => {
  const odd = join(folder, 'odd');
  mkdirSync(odd);
  copyFileSync(join(folder, '7.png'), join(odd, '7.png'));
  symlinkSync(join(odd, 'a.png'), join(odd, 'a.png'));
  execFileSync('mkfifo', [join(odd, 'b.png')]);
  copyFileSync(
    join(folder, '7.png'),
    Buffer.concat([Buffer.from(join(odd, 'c')), Buffer.of(0xff), Buffer.from('.png')]),
  );
  const strokes = join(folder, 'circle.jsonl');
  symlinkSync(strokes, strokes);
  const { status, lines, stderr } = run('predict', odd, strokes, join(odd, 'b.png'));
  expect([status, stderr]).toEqual([1, '']);
  const answers = lines.map((line) => JSON.parse(line));
  expect(answers.map(({ text, error }) => text ?? error)).toEqual([
    '7',
    `${join(odd, 'a.png')} cannot be opened: its symbolic links lead in a circle.`,
    `${join(odd, 'b.png')} is not a file.`,
    `The name of ${join(odd, 'c\uFFFD.png')} is not UTF-8: rename it to have it read.`,
    `${strokes} cannot be opened: its symbolic links lead in a circle.`,
    `${join(odd, 'b.png')} is not a file.`,
  ]);
});

test.skipIf(!existsSync('/dev/full')).each([
  ['predict', ['tests/golden/drawings.jsonl']],
  ['evaluate', ['--strokes', 'tests/golden/drawings.jsonl', '--json']],
] as const)('where its output does not fit on the disk, %s says so and fails (needs /dev/full)', (command, args) => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [...commandLine(command), ...args], {
    ...{ cwd: projectRoot, encoding: 'utf8' },
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect([status, stderr]).toEqual([1, 'The output could not be written: the disk is full.\n']);
});

test('predict ends quietly where its reader has seen enough', async () => {
  const args = [...commandLine('predict'), ...Array.from({ length: 20 }, () => 'tests/golden/drawings.jsonl')];
  const child = spawn(process.execPath, args, { cwd: projectRoot });
  child.stdout.once('data', () => child.stdout.destroy());
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  const [status, signal] = await once(child, 'close');
  expect([status, signal, stderr]).toEqual([0, null, '']);
});

test('ctrl-C ends predict between two lines, and says how far it came', async () => {
  const many = Array.from({ length: 20 }, () => join(folder, 'many'));
  const args = [...commandLine('predict'), '--threads', '2', ...many];
  const child = spawn(process.execPath, args, { cwd: projectRoot });
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

test('a model that is not there is named where a thread opens it', () => {
  const words = 'There is no model none: public/models/none is not there.\n';
  expectRefusal(run('predict', '--model', 'none', '--threads', '2', join(folder, 'many')), words);
});
