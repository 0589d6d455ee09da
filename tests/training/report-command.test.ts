import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `training/${command}.ts`, ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: folder },
    },
  );
  return { status, stdout, stderr };
}

test('report without data says in a sentence what is missing, and writes nothing', () => {
  const out = join(folder, 'report.html');
  const { status, stderr } = run('report', '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('`npm run data` fetches it');
  expect(stderr).not.toMatch(/^ +at /m);
  expect(existsSync(out)).toBe(false);
});

test('report says which model is not there', () => {
  const { status, stderr } = run('report', '--model', 'no-such-model');
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-model');
  expect(stderr).not.toMatch(/^ +at /m);
});

test('evaluate --robustness notes nothing in the card, and says what does', () => {
  const { status, stdout, stderr } = run('evaluate', '--robustness', '--record');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('npm run report -- --record');
});
