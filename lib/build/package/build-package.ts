import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeNotices } from '../notices/write-notices';
import { projectRoot } from '../project';
import { bundlePackage, entries } from './bundle';
import { writeDeclarations } from './declarations';

const library = join(projectRoot, 'lib');

/** The name of a source in `lib`, without its ending. */
const nameOf = (file: string): string =>
  relative(library, file)
    .replaceAll(sep, '/')
    .replace(/\.tsx?$/, '');

/** Builds what `npm pack` packs: code, types and the licences of what is in it. @throws DeclarationError, MissingLicenceError */
export async function buildPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const sources = await bundlePackage(folder);
  writeDeclarations(join(folder, 'types'), Object.values(entries).map(nameOf));
  writeNotices(projectRoot, folder, sources);
}
