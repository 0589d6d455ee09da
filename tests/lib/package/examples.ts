import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';

/** The package's own README, whose examples are run as they stand there. */
const readme = readFileSync(join(projectRoot, 'lib', 'package', 'README.md'), 'utf8');

/** The files that it says to write, by their names. */
export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  [...readme.matchAll(/^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text]),
);

/** The policy that it says is enough. */
export const POLICY = /^Content-Security-Policy: (.*)$/m.exec(readme)?.[1] ?? '';

/** What it says that the example for Node prints. */
export const PRINTED = /^It prints:\n\n```\n([\s\S]*?)^```$/m.exec(readme)?.[1];
