import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript, ScriptBuildError } from '../../../../lib/build/assets/bundle-script';
import { writeCompareWorker } from '../../../../lib/build/assets/write-compare-worker';
import { isNamedAfterContent } from '../../../../lib/build/headers/cache-rules';

/** Signs: somewhat more than it has. With the whole of tfjs-core it is 143,000, with the code for threads too 178,000. */
const LARGEST = 120_000;

let root: string;
let folder: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'compare-'));
  folder = join(root, 'public', 'compare');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'worker.01234567.js'), 'of an older build');
  await writeCompareWorker(root, 'e4f59b41');
});
afterAll(() => rmSync(root, { recursive: true }));

const worker = () => {
  const [name = '', ...others] = readdirSync(folder);
  return { name, others, code: readFileSync(join(folder, name), 'utf8') };
};

test('the worker that compares is the one file in its folder, and named after its content', async () => {
  const { name, others, code } = worker();
  expect(others).toEqual([]);
  expect(name).toMatch(/^worker\.[0-9a-f]{8}\.js$/);
  expect(isNamedAfterContent(`/compare/${name}`)).toBe(true);
  await writeCompareWorker(root, 'e4f59b41');
  expect(worker()).toEqual({ name, others, code });
  await writeCompareWorker(root, '0a1b2c3d');
  expect(worker().name).not.toBe(name);
  expect(worker().code).toBe(code.replace('e4f59b41', '0a1b2c3d'));
});

test('it is a classic script that asks for the WebAssembly by its name, and answers what it cannot do with an error', async () => {
  const { code } = worker();
  expect(code).not.toMatch(/process\.env\.NEXT_PUBLIC|^\s*(import|export)\b/m);
  const answers: unknown[] = [];
  const self = {
    onmessage: (_event: { data: unknown }): unknown => undefined,
    postMessage: (answer: unknown) => answers.push(answer),
  };
  runInNewContext(code, {
    self,
    location: { href: 'http://localhost/compare/worker.js' },
    setTimeout,
    performance,
    fetch,
  });
  await self.onmessage({ data: { id: 7, method: 'responsesTo', args: ['convnet', {}] } });
  expect(answers).toMatchObject([{ id: 7, error: { message: 'The network convnet was asked before it was loaded.' } }]);
});

test('it has as small a part of TensorFlow.js as the worker of the page that draws', () => {
  const { code } = worker();
  // One of the functions that start threads.
  expect(code.includes('pthread_create')).toBe(false);
  expect(code.length).toBeLessThan(LARGEST);
});

test('a script whose parts are missing is an error that names it', async () => {
  const entry = join(root, 'broken.ts');
  writeFileSync(entry, "import './nowhere';");
  const built = bundleScript({ entry, define: {} });
  await expect(built).rejects.toThrow(ScriptBuildError);
  await expect(built).rejects.toThrow(/^broken\.ts could not be built/);
});

test('a build says to nobody but itself that it is for production', async () => {
  const entry = join(root, 'small.ts');
  writeFileSync(entry, 'console.log(1);');
  const { NODE_ENV } = process.env;
  delete process.env.NODE_ENV;
  await bundleScript({ entry, define: {} });
  expect(process.env.NODE_ENV).toBeUndefined();
  process.env.NODE_ENV = NODE_ENV;
});
