import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { dataDirectory, findSourceFile } from '../../training/data/source-file';
import { SOURCES } from '../../training/data/sources';

const hasData = SOURCES.every((source) => findSourceFile(source, dataDirectory()) !== undefined);
const FREE = 'mlp-100-100-60';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-variant-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: 'train' | 'export' | 'evaluate', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `training/${command}.ts`, ...args],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test.each<[Parameters<typeof run>, string]>([
  [['train', '--model', 'perceptron'], 'There is no model perceptron. There is: softmax-regression, '],
  [['train', '--model', FREE, '--layout', '784,100'], '--layout takes the sizes of the layers'],
  [
    ['train', '--model', FREE, '--resume', '--cost', 'cross-entropy'],
    'leave out --epochs, --seed, --layout and --cost',
  ],
  [['evaluate', '--slice', '6601:3301'], '--slice takes two numbers from 0 to 10000 with a colon'],
  [['evaluate', '--seeds', '0'], '--seeds takes a whole number from 1 on, not "0".'],
  [['evaluate', '--seeds', '2', '--run', 'anywhere'], '--seeds makes runs of its own: leave out --run.'],
  [
    ['evaluate', '--run', 'no-such-run', '--model', FREE],
    'no-such-run/best.checkpoint is not there: npm run train -- ',
  ],
  [['export', '--run', 'no-such-run', '--model', FREE], `npm run train -- --model ${FREE} makes it.`],
])('%j is refused in a sentence', (args, words) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('a run that was cut off is named, not read', () => {
  const cut = join(folder, 'cut');
  mkdirSync(cut);
  writeFileSync(join(cut, 'best.checkpoint'), '{"about":');
  const { status, stderr } = run('evaluate', '--run', cut, '--model', FREE, '--slice', '0:10');
  expect(status).toBe(1);
  expect(stderr).toContain('best.checkpoint is cut off or is no checkpoint');
  expect(stderr).not.toMatch(/^ +at /m);
});

describe.skipIf(!hasData)('a run of other layers and cost (needs DATA_DIR)', () => {
  let at: string;
  let trained: ReturnType<typeof run>;
  beforeAll(() => {
    at = join(folder, 'other');
    const changes = ['--layout', '784,30,10', '--cost', 'cross-entropy', '--epochs', '1'];
    trained = run('train', '--model', FREE, ...changes, '--run', at);
  });

  test('is trained by one command, which says what from, and what comes next', () => {
    expect(trained).toMatchObject({ status: 0 });
    expect(trained.stdout).toContain('Perceptron 784 → 30 → 10: 56000 pictures and 0 drawings to learn from.');
    expect(trained.stdout).toContain('4000 (MNIST validation (training images 56,001–60,000)); 1498 (UCI pen digits');
    expect(trained.stdout).toContain('5000 (the first of those it learns from)');
    expect(trained.stdout).toContain(`Next: npm run evaluate -- --model ${FREE} --run ${at}`);
    expect(existsSync(join(at, 'best.checkpoint'))).toBe(true);
  });

  test('is read with its own layers, the pictures that --slice names alone', () => {
    const { status, stdout } = run('evaluate', '--model', FREE, '--run', at, '--slice', '100:600', '--json');
    expect(status).toBe(0);
    const [only, ...others] = JSON.parse(stdout);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ set: 'MNIST test, pictures 100 to 599', count: 500 });
    // One epoch of 56 steps reads most digits, and chance a tenth.
    expect(only.readAnyway).toBeGreaterThan(0.75);
  });

  test('is not exported: the model of that name has other layers', () => {
    const { status, stderr } = run('export', '--model', FREE, '--run', at);
    expect(status).toBe(1);
    expect(stderr).toContain(`npm run evaluate -- --model ${FREE} --run ${at} says how good it is.`);
  });
});
