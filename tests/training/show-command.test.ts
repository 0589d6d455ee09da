import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder';
import { callCommand, hasData } from './run-command';

const folder = temporaryFolder('show');

afterEach(() => {
  vi.unstubAllEnvs();
});

test('what it cannot follow is refused in a sentence, and nothing is written', async () => {
  const out = join(folder, 'refused.png');
  for (const [args, words] of [
    [['--digit', '10'], '--digit takes a whole number from 0 to 9, not "10".'],
    [['--mistakes', 'no-such-model'], 'There is no model no-such-model'],
    [['--size', '1'], 'Unknown option --size. --help lists the options.'],
  ] as const) {
    await expect(callCommand('show', ...args, '--out', out)).rejects.toThrow(words);
    expect(existsSync(out)).toBe(false);
  }
});

test('without data it says what is missing, and how to get it', async () => {
  vi.stubEnv('DATA_DIR', folder);
  await expect(callCommand('show', '--index', '1')).rejects.toThrow('`npm run data` fetches it');
});

test.skipIf(!hasData)('the second training picture is a 0, as blocks and as a PNG (needs DATA_DIR)', async () => {
  const out = join(folder, 'new', 'one.png');
  const stdout = await callCommand('show', '--index', '1', '--out', out, '--scale', '2');
  expect(stdout).toMatch(/^0 {2}#1$/m);
  expect(stdout).toMatch(/█{4}/);
  expect(stdout).toContain(`${out}: 1 picture.`);
  const { data, info } = await sharp(out).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBeGreaterThanOrEqual(2 * 28);
  // Dark ink on white paper.
  expect(data.filter((value) => value < 50).length).toBeGreaterThan(4 * 60);
  expect(data.filter((value) => value > 250).length).toBeGreaterThan(data.length / 2);
});

test.skipIf(!hasData)('what the shipped network reads wrong is shown with what it said (needs DATA_DIR)', async () => {
  const stdout = await callCommand(
    'show',
    '--mistakes',
    'digit-net',
    '--count',
    '4',
    '--out',
    join(folder, 'wrong.png'),
  );
  expect(stdout).toMatch(/^Digit net reads \d+ of 5000 wrong/m);
  const labels = [...stdout.matchAll(/(\d) → (\d|none) {2}#(\d+)/g)];
  expect(labels).toHaveLength(4);
  for (const [, label, said, index] of labels) {
    expect(said).not.toBe(label);
    expect(Number(index)).toBeGreaterThanOrEqual(55_000);
  }
});

test.skipIf(!hasData)('a model’s mistakes are looked for where it has not learnt (needs DATA_DIR)', async () => {
  const stdout = await callCommand(
    'show',
    '--mistakes',
    'mlp-100-100-60',
    '--count',
    '2',
    '--out',
    join(folder, 'wrong.png'),
  );
  // It learns from the first 56,000 pictures.
  expect(stdout).toMatch(/reads \d+ of 4000 wrong/);
  for (const [, index] of stdout.matchAll(/→ (?:\d|none) {2}#(\d+)/g))
    expect(Number(index)).toBeGreaterThanOrEqual(56_000);
});

test.skipIf(!hasData)('--quiet prints no pictures (needs DATA_DIR)', async () => {
  const out = join(folder, 'eights.png');
  const stdout = await callCommand('show', '--digit', '8', '--set', 'pen', '--count', '30', '--quiet', '--out', out);
  expect(stdout).toBe(`${out}: 30 pictures.\n`);
});
