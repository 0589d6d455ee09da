import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder';
import { callCommand } from './run-command';

const folder = temporaryFolder('report');
afterEach(() => {
  vi.unstubAllEnvs();
});

test('report without data says in a sentence what is missing, and writes nothing', async () => {
  const out = join(folder, 'report.html');
  vi.stubEnv('DATA_DIR', folder);
  await expect(callCommand('report', '--out', out)).rejects.toThrow('`npm run data` fetches it');
  expect(existsSync(out)).toBe(false);
});

test('report says which model is not there', async () => {
  await expect(callCommand('report', '--model', 'no-such-model')).rejects.toThrow('no-such-model');
});
