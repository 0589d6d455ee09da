import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { callCommand, expectRefusal, runCommand } from './run-command';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const commands = Object.entries<string>(scripts).flatMap(([name, script]) => {
  const [, file] = script.match(/^tsx training\/(.*)\.ts$/) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

/** Where a command's options stand, if not in its own file. */
const OPTIONS: Readonly<Record<string, string>> = { show: 'show/request', evaluate: 'evaluate/sets' };

test('there are eleven commands to ask', () => {
  expect(commands).toHaveLength(11);
});

test.each(commands)('$name --help says what it does, all its options, and an example', async ({ name, file }) => {
  const stdout = await callCommand(file, '--help');
  expect(stdout).toMatch(new RegExp(`^npm run (-s )?${name}( |\n)`));
  expect(stdout).toContain('  -h, --help');
  expect(stdout).toMatch(/\n\nExample: .*npm run .*\n$/);
  const source = readFileSync(join(projectRoot, 'training', `${OPTIONS[file] ?? file}.ts`), 'utf8');
  for (const [, option] of source.matchAll(/^ {4,6}'?([\w-]+)'?: \{ type: '/gm)) {
    expect(stdout).toContain(`  --${option} `);
  }
});

test.each([
  ['train', '--resum', 'Unknown option --resum. Did you mean --resume?'],
  ['evaluate', 'robustnes', 'Unknown subcommand robustnes. Did you mean robustness?'],
])('%s %s is refused with the nearest', async (command, word, sentence) => {
  await expect(callCommand(command, word)).rejects.toThrow(sentence);
});

test('in a process of its own a command prints its help and succeeds, or a sentence, no stack, and fails', () => {
  expect(runCommand('data', '-h')).toMatchObject({ status: 0, stderr: '' });
  expectRefusal(runCommand('data', '--hlep'), 'Unknown option --hlep. Did you mean --help?\n');
});
