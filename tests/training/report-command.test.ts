import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callCommand } from './run-command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-report-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
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
