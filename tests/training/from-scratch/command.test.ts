import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import { dataDirectory, findSourceFile } from '../../../training/data/source-file';
import { MNIST_TRAINING_IMAGES, MNIST_TRAINING_LABELS } from '../../../training/data/sources';

const hasData = [MNIST_TRAINING_IMAGES, MNIST_TRAINING_LABELS].every(
  (source) => findSourceFile(source, dataDirectory()) !== undefined,
);

function run(...args: string[]) {
  const command = ['--import', 'tsx', 'training/from-scratch/command.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

test('a cost that there is none of is refused in a sentence', () => {
  const { status, stderr } = run('--cost', 'none');
  expect(status).toBe(1);
  expect(stderr).toContain('--cost takes cross-entropy or mean-squared-difference, not "none".');
  expect(stderr).not.toMatch(/^ +at /m);
});

test.skipIf(!hasData)(
  'it reads nine of ten unseen digits right after a few thousand pictures, with layers of any sizes (needs DATA_DIR)',
  () => {
    const { status, lines } = run('--layout', '784,20,15,10', '--count', '4000', '--epochs', '3');
    const shares = lines.map((line) => Number(line.match(/([\d.]+) %/)?.[1]));
    expect(status).toBe(0);
    expect(lines.at(-1)).toContain('Learnt from 4000 pictures.');
    expect(shares[0]).toBeLessThan(30);
    expect(shares.at(-1)).toBeGreaterThan(88);
  },
);
