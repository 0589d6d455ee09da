import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleScript, ScriptBuildError } from '../../../../lib/build/assets/bundle-script';

const root = mkdtempSync(join(tmpdir(), 'script-'));
afterAll(() => rmSync(root, { recursive: true }));

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
