import { join } from 'node:path';
import { buildPackage } from './package/build-package';
import { projectRoot } from './project';
import { runCommand } from './run-command';

/** `npm pack` runs it first. */
runCommand(() => buildPackage(join(projectRoot, 'dist')));
