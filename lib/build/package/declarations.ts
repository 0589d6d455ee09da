import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { UserError } from '../../errors/user-error';
import { projectRoot } from '../project';

/** Thrown when the compiler refuses the package's code. */
export class DeclarationError extends UserError {
  override name = 'DeclarationError';
}

/** Early Node 20 cannot run node_modules/.bin/tsc, a module without an ending. */
const COMPILER = join(projectRoot, 'node_modules', 'typescript', 'lib', 'tsc.js');
const SETTINGS = join(projectRoot, 'lib', 'tsconfig.package.json');

/** How a declaration names another file. */
const relativeImport = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.[^'"]+)\2/g;

/**
 * Writes to `folder` the types of the package's entries, by their path in `lib`, and of all that they name. Relative imports
 * get an ending, which Node's way of resolving types asks for. @throws DeclarationError
 */
export function writeDeclarations(folder: string, entries: readonly string[]): void {
  const all = mkdtempSync(join(tmpdir(), 'types-'));
  try {
    compile(all);
    const wanted = new Set(entries);
    // A Set's own loop comes to what is added meanwhile.
    for (const name of wanted) {
      const text = readFileSync(join(all, `${name}.d.ts`), 'utf8');
      const ended = text.replace(relativeImport, (_, before: string, quote: string, path: string) => {
        wanted.add(posix.join(posix.dirname(name), path));
        return `${before}${quote}${path}.js${quote}`;
      });
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, `${name}.d.ts`), ended);
    }
  } finally {
    rmSync(all, { recursive: true });
  }
}

function compile(folder: string): void {
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    'lib',
    '--outDir',
    folder,
  ];
  const { status, stdout } = spawnSync(process.execPath, [COMPILER, '-p', SETTINGS, ...options], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new DeclarationError(`The package's types could not be written: ${stdout}`);
}
