import { spawnSync } from 'node:child_process';
import { projectRoot } from '../../lib/build/project';

/** What Node is told, to run one of the commands of package.json as its script does. */
export const commandLine = (command: 'predict' | 'evaluate'): string[] => ['--import', 'tsx', `training/${command}.ts`];

/** Runs a command to its end. */
export function runCommand(command: 'predict' | 'evaluate', ...args: string[]) {
  const options = { cwd: projectRoot, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandLine(command), ...args], options);
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}
