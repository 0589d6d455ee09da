import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, NoBrowserError } from './find-browser';

const debianInstall = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium';

/** Finds a browser, or installs one: Debian's as root, else Playwright's. Throws NoBrowserError. */
export function installBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) run('sh', ['-c', debianInstall]);
  if (findBrowser() === undefined) run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (installed === undefined) throw new NoBrowserError();
  return installed;
}

function run(command: string, commandArguments: readonly string[]): void {
  console.log(`No Chromium was found. Trying: ${[command, ...commandArguments].join(' ')}`);
  spawnSync(command, commandArguments, { stdio: 'inherit' });
}
