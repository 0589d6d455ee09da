import { expect, test } from 'vitest';
import { callCommand, hasData } from '../run-command';

const run = (...args: string[]) => callCommand('from-scratch/command', ...args);

test('a cost that there is none of is refused in a sentence', async () => {
  const words = '--cost takes cross-entropy or mean-squared-difference, not "none".';
  await expect(run('--cost', 'none')).rejects.toThrow(words);
});

test.skipIf(!hasData)(
  'it reads nine of ten unseen digits right after a few thousand pictures, with layers of any sizes (needs DATA_DIR)',
  async () => {
    const printed = await run('--layout', '784,20,15,10', '--count', '4000', '--epochs', '3');
    const lines = printed.trimEnd().split('\n');
    const ratios = lines.map((line) => Number(line.match(/([\d.]+) %/)?.[1]));
    expect(lines.at(-1)).toContain('Learnt from 4000 pictures.');
    expect(ratios[0]).toBeLessThan(30);
    expect(ratios.at(-1)).toBeGreaterThan(88);
  },
);
