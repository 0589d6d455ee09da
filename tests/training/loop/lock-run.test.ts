import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockRun, RunInUseError } from '../../../training/loop/lock-run';
import { digitTask, trainNetwork } from '../../../training/loop/train-network';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { tinyRecipe, tinySet, tinyValidation } from '../tiny';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-lock-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('of two trainings in a folder the second is refused, and told the process of the first; a dead one is no matter', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  writeFileSync(join(folder, `lock.${other.pid}`), '');
  const training = trainNetwork(softmaxRegression, tinyRecipe, digitTask(tinySet(), tinyValidation()), folder, false);
  await expect(training).rejects.toThrow(`${folder} is in use: the process ${other.pid} trains there.`);
  expect(readdirSync(folder)).toEqual([`lock.${other.pid}`]);

  other.kill('SIGKILL');
  await once(other, 'exit');
  const unlock = lockRun(folder);
  expect(readdirSync(folder)).toEqual([`lock.${process.pid}`]);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process that may not be signalled is alive', () => {
  // The first process is another user’s, or else the test runs as root.
  writeFileSync(join(folder, 'lock.1'), '');
  expect(() => lockRun(folder)).toThrow(RunInUseError);
});

test('a lock that an earlier process of the same number left is its own', () => {
  writeFileSync(join(folder, `lock.${process.pid}`), '');
  lockRun(folder)();
  expect(readdirSync(folder)).toEqual([]);
});
