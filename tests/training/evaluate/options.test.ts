import { expect, test } from 'vitest';
import { evaluateNumbers } from '../../../training/evaluate/numbers';
import { askedOf, EVALUATE_USAGE } from '../../../training/evaluate/options';
import { evaluatePhotographs } from '../../../training/evaluate/photographs';
import { evaluateRobustness } from '../../../training/evaluate/robustness';
import { evaluateSlice } from '../../../training/evaluate/slice';

test('a subcommand is told the model, a run of it, and how to print', () => {
  const { model, json, words } = askedOf(['0:100', '--model', 'convnet', '--run', 'training/runs/other', '--json'], 1);
  expect(model).toMatchObject({ id: 'convnet', ofRun: expect.any(Function) });
  expect([json, words]).toEqual([true, ['0:100']]);
  expect(askedOf([])).toMatchObject({ model: { id: 'digit-net', ofRun: undefined }, json: false });
});

test.each([
  ['robustness', evaluateRobustness],
  ['numbers', evaluateNumbers],
  ['photographs', evaluatePhotographs],
  ['slice', evaluateSlice],
] as const)('%s is in the help, and refuses what another form takes', async (name, evaluate) => {
  expect(EVALUATE_USAGE).toContain(`\n  ${name} `);
  const words = name === 'slice' ? ['0:100'] : [];
  for (const args of [['--record'], ['--strokes', 'a.jsonl'], ['--threads', '2']]) {
    await expect(evaluate([...words, ...args])).rejects.toThrow(`Unknown option ${args[0]}.`);
  }
  await expect(evaluate([...words, 'numbers'])).rejects.toThrow('"numbers" is too much.');
});

test('the metrics of robustness are noted by another command, which the help names', () => {
  expect(EVALUATE_USAGE).toMatch(/robustness .*npm run report -- --record notes what it finds/);
});
