import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';

function run(command: string, options: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${options.join(' ')} failed: ${stdout}${stderr}`);
}

/** Packs the project into `folder`, as its owner does. Gives the tarball's path. */
export function pack(folder: string): string {
  run('npm', ['pack', '--silent', '--pack-destination', folder], projectRoot);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball.');
  return join(folder, tarball);
}

/** Installs the tarball in an empty project, as somebody does who wants to use it. Without a network: it needs nothing else. */
export function install(tarball: string, folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "name": "a-project", "private": true, "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], folder);
}
