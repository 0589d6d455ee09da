import { basename, resolve } from 'node:path';
import { build } from 'vite';
import { UserError } from '../../errors/user-error';
import { projectRoot } from '../project';

/** Thrown when a script cannot be put into one file. */
export class ScriptBuildError extends UserError {
  override name = 'ScriptBuildError';
}

/**
 * One classic script with all that a source file imports, minified. For what the site's pages share nothing with: Next
 * would share it out among their scripts. `define`: code to put in place of each of these expressions.
 * Throws ScriptBuildError.
 */
export async function bundleScript(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const name = basename(entry);
  // Vite says what it builds for to the whole process, which may have tests to run after it.
  const { NODE_ENV } = process.env;
  const result = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define,
    // As Next leaves them out of its scripts.
    esbuild: { legalComments: 'none' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: resolve(projectRoot, entry), output: { format: 'iife' } },
    },
  })
    .catch((cause: unknown) => {
      throw new ScriptBuildError(`${name} could not be built.`, '', cause);
    })
    .finally(() => {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
    });
  const [first, ...others] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type === 'chunk' && others.length === 0) return first.code;
  throw new ScriptBuildError(`${name} came out as more than one file.`);
}
