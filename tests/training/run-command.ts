import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { dataDirectory, findSourceFile } from '../../training/data/source-file';
import { SOURCES } from '../../training/data/sources';

/** Whether all that `npm run data` fetches is there: DATA_DIR. */
export const hasData = SOURCES.every((source) => findSourceFile(source, dataDirectory()) !== undefined);

/** What Node is told, to run a command of package.json as its script does. */
export const commandLine = (command: string): string[] => ['--import', 'tsx', `training/${command}.ts`];

/** Runs a command to its end, in a process of its own. */
export function runCommand(command: string, ...args: readonly string[]) {
  const options = { cwd: projectRoot, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandLine(command), ...args], options);
  return { status, stdout, lines: stdout.split('\n').slice(0, -1), stderr };
}

/** A command that failed has printed a sentence with these words, no stack, and nothing else. */
export function expectRefusal({ status, stdout, stderr }: ReturnType<typeof runCommand>, words: string): void {
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^ +at /m);
}

let calls = 0;

/** Thrown where a command ends itself. */
class Exit extends Error {}

/**
 * Runs a command in this process, which takes a tenth of the time; gives what it printed. @throws what the command throws,
 * whose sentence it would end with
 */
export async function callCommand(command: string, ...args: readonly string[]): Promise<string> {
  const before = process.argv;
  let printed = '';
  // It would end this process with the sentence of an error.
  vi.doMock('../../training/cli/sentences', () => ({}));
  const log = vi.spyOn(console, 'log').mockImplementation((text) => {
    printed += `${text}\n`;
  });
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Exit();
  });
  process.argv = [process.execPath, command, ...args];
  try {
    // Another address each time: the command's file runs again, what it imports does not.
    await import(/* @vite-ignore */ `${join(projectRoot, 'training', command)}.ts?${++calls}`);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    process.argv = before;
    log.mockRestore();
    exit.mockRestore();
  }
  return printed;
}
