import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
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
  try {
    const { outputFiles } = await build({
      entryPoints: [resolve(projectRoot, entry)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      define: { ...define },
      // As Next leaves them out of its scripts.
      legalComments: 'none',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles.map(({ text }) => text).join('');
  } catch (cause) {
    throw new ScriptBuildError(`${basename(entry)} could not be built.`, '', cause);
  }
}
