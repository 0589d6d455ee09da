import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder';
import { callCommand, hasData, runCommand as run } from './run-command';

const FREE = 'mlp-100-100-60';
const folder = temporaryFolder('variant');

test.each<[Parameters<typeof callCommand>, string]>([
  [['train', '--model', 'perceptron'], 'There is no model perceptron. There is: softmax-regression, '],
  [['train', '--model', FREE, '--layout', '784,100'], '--layout takes the sizes of the layers'],
  [
    ['train', '--model', FREE, '--resume', '--cost', 'cross-entropy'],
    'leave out --epochs, --seed, --layout, --cost and --extra',
  ],
  [
    ['evaluate', '--run', 'no-such-run', '--model', FREE],
    'no-such-run/best.checkpoint is not there: npm run train -- ',
  ],
  [['export', '--run', 'no-such-run', '--model', FREE], `npm run train -- --model ${FREE} makes it.`],
])('%j is refused in a sentence', async (args, words) => {
  await expect(callCommand(...args)).rejects.toThrow(words);
});

test('a run that was cut off is named, not read', async () => {
  const cut = join(folder, 'cut');
  mkdirSync(cut);
  writeFileSync(join(cut, 'best.checkpoint'), '{"about":');
  const read = callCommand('evaluate', 'slice', '0:10', '--run', cut, '--model', FREE);
  await expect(read).rejects.toThrow('best.checkpoint is cut off or is no checkpoint');
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
    expect(trained.stdout).toContain(
      'Perceptron 784 → 30 → 10: 56000 pictures, 0 drawings of digits and 0 of letters and signs to learn from.',
    );
    expect(trained.stdout).toContain('4000 (MNIST validation (training images 56,001–60,000)); 1498 (UCI pen digits');
    expect(trained.stdout).toContain('5000 (the first of those it learns from)');
    expect(trained.stdout).toContain(`Next: npm run evaluate -- --model ${FREE} --run ${at}`);
    expect(existsSync(join(at, 'best.checkpoint'))).toBe(true);
  });

  test('is read with its own layers, the pictures of a slice alone', async () => {
    const only = JSON.parse(await callCommand('evaluate', 'slice', '100:600', '--model', FREE, '--run', at, '--json'));
    expect(only).toMatchObject({ set: 'MNIST test, pictures 100 to 599', count: 500 });
    // One epoch of 56 steps reads most digits, and chance a tenth.
    expect(only.readAnyway).toBeGreaterThan(0.75);
  });

  test('is not exported: the model of that name has other layers', async () => {
    const words = `npm run evaluate -- --model ${FREE} --run ${at} says how good it is.`;
    await expect(callCommand('export', '--model', FREE, '--run', at)).rejects.toThrow(words);
  });
});
