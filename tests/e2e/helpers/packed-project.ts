import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';
import { install } from '../../lib/package/packed';
import { test as base } from './test';

/** A project of somebody who has installed the package. */
export interface PackedProject {
  readonly folder: string;
  /** Writes files, by their names. */
  write(files: Readonly<Record<string, string>>): void;
}

/**
 * The watched `test` with such a project for all tests of a worker. It lies inside ours, where bundlers find React and Next; the
 * package itself comes from its tarball.
 */
export const test = base.extend<object, { readonly project: PackedProject }>({
  project: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its first parameter.
    async ({}, use) => {
      const results = join(projectRoot, 'tests', 'results');
      mkdirSync(results, { recursive: true });
      const folder = mkdtempSync(join(results, 'project-'));
      install(process.env.TESTED_PACKAGE ?? '', folder);
      await use({
        folder,
        write(files) {
          for (const [name, text] of Object.entries(files)) {
            mkdirSync(join(folder, name, '..'), { recursive: true });
            writeFileSync(join(folder, name), text);
          }
        },
      });
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
