import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const commands = Object.entries<string>(scripts).flatMap(([name, script]) => {
  const [, file] = script.match(/^tsx (training\/.*)$/) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

function run(file: string, ...args: string[]) {
  const command = ['--import', 'tsx', file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Where a command's options stand. */
const optionsFile = (file: string): string => (file === 'training/show.ts' ? 'training/show/request.ts' : file);

test('there are ten commands to ask', () => {
  expect(commands).toHaveLength(10);
});

test.each(commands)('$name --help says what it does, all its options, and an example', ({ name, file }) => {
  const { status, stdout, stderr } = run(file, '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^npm run (-s )?${name}( |\n)`));
  expect(stdout).toContain('  -h, --help');
  expect(stdout).toMatch(/\n\nExample: .*npm run .*\n$/);
  const source = readFileSync(join(projectRoot, optionsFile(file)), 'utf8');
  for (const [, option] of source.matchAll(/^ {4,6}'?([\w-]+)'?: \{ type: '/gm)) {
    expect(stdout).toContain(`  --${option} `);
  }
});

test.each([
  ['train', '--resum', 'Unknown option --resum. Did you mean --resume?\n'],
  ['data', '--hlep', 'Unknown option --hlep. Did you mean --help?\n'],
] as const)('%s %s is refused in a sentence that names the nearest option', (name, option, sentence) => {
  expect(run(`training/${name}.ts`, option)).toEqual({ status: 1, stdout: '', stderr: sentence });
});
