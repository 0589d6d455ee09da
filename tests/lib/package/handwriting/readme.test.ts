import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import { HandwritingStroke, installHandwriting } from '../../../../lib/package/handwriting/install';
import { shippedReader, written } from './hand-written';

const readme = readFileSync(join(projectRoot, 'lib/package/handwriting/README.md'), 'utf8');
const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
/** What it imports are the names that it is given. */
const body = example.replace(/^import .*$/gm, '');

/** Runs the README's example with these names. */
async function run(names: Readonly<Record<string, unknown>>): Promise<{ readonly text: string } | undefined> {
  const AsyncFunction = (async () => {}).constructor as new (
    ...all: string[]
  ) => (...values: unknown[]) => Promise<{ readonly text: string } | undefined>;
  return new AsyncFunction(...Object.keys(names), `${body}\nreturn best;`)(...Object.values(names));
}

test('the example of the README reads what is drawn', async () => {
  const names = {
    installHandwriting: (target: object, read: Parameters<typeof installHandwriting>[1]) =>
      installHandwriting(target, read, { globals: {} }),
    readStrokes: await shippedReader(),
    navigator: {},
    HandwritingStroke,
  };
  expect(await run({ ...names, points: written('7')[0] })).toMatchObject({ text: '7' });
  expect(await run({ ...names, navigator: {}, points: [] })).toBeUndefined();
});
