import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { temporaryFolder } from '../temporary-folder';
import { callCommand, commandLine, hasData } from './run-command';

const folder = temporaryFolder('train-command');

test('epochs that are no number are refused in a sentence', async () => {
  await expect(callCommand('train', '--epochs', 'abc')).rejects.toThrow('--epochs takes a whole number from 1 on');
});

test('a run that is there is not begun again unasked', async () => {
  const run = join(folder, 'earlier');
  mkdirSync(run);
  writeFileSync(join(run, 'last.checkpoint'), '');
  const words = '--resume goes on with it, --restart begins again in its place.';
  await expect(callCommand('train', '--run', run)).rejects.toThrow(words);
});

test.skipIf(!hasData)(
  'Ctrl-C, even in the first epoch, says how to go on, and the run can be (needs DATA_DIR)',
  async () => {
    const run = join(folder, 'stopped');
    const child = spawn(process.execPath, [...commandLine('train'), '--run', run, '--epochs', '3'], {
      cwd: projectRoot,
    });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text;
    });
    const stop = setInterval(() => existsSync(join(run, 'last.checkpoint')) && child.kill('SIGINT'), 100);
    const [status] = await once(child, 'close');
    clearInterval(stop);
    expect(status).toBe(130);
    expect(printed).toContain('55000 pictures, 18992 drawings of digits and 28490 of letters and signs to learn from');
    expect(printed).toContain(`npm run train -- --resume --run ${run}`);
  },
);

test.skipIf(!hasData)(
  '--restart, stopped before its first epoch is finished, leaves the earlier run and says so (needs DATA_DIR)',
  async () => {
    const run = join(folder, 'restarted');
    mkdirSync(run);
    for (const name of ['last', 'best']) writeFileSync(join(run, `${name}.checkpoint`), `earlier ${name}`);
    const child = spawn(process.execPath, [...commandLine('train'), '--model', 'convnet', '--run', run, '--restart'], {
      cwd: projectRoot,
    });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text;
      if (printed.includes('to learn from')) child.kill('SIGINT');
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(printed).toContain(`Stopped before an epoch was finished: ${run} holds the earlier run as it was.`);
    expect(readdirSync(run).map((name) => [name, readFileSync(join(run, name), 'utf8')])).toEqual([
      ['best.checkpoint', 'earlier best'],
      ['last.checkpoint', 'earlier last'],
    ]);
  },
);
