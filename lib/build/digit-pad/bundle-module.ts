import { basename, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ScriptBuildError } from '../assets/bundle-script';
import { tfjsParts } from '../assets/tfjs-parts';
import { projectRoot } from '../project';

export interface Module {
  readonly code: Uint8Array;
  /** Paths of what it was made of, from the project's root. */
  readonly sources: readonly string[];
}

/**
 * One module with all that a source file imports, minified: nothing is fetched late, when another version may be deployed. In
 * place of `unused` source files, which are imported late and never called here, it has empty ones. `define`: code to put in
 * place of each of these expressions. Throws ScriptBuildError.
 */
export async function bundleModule(
  entry: string,
  define: Readonly<Record<string, string>>,
  unused: readonly string[],
): Promise<Module> {
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      absWorkingDir: projectRoot,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      define: { ...define },
      plugins: [emptied(unused), tfjsParts()],
      // TensorFlow.js asks for them in Node alone.
      external: ['fs', 'path'],
      legalComments: 'none',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const sources = Object.keys(metafile.inputs);
    const missing = unused.filter((path) => !sources.includes(path));
    if (missing.length > 0) throw new Error(`It does not import ${missing.join(', ')}.`);
    return { code: (outputFiles[0] as { contents: Uint8Array }).contents, sources };
  } catch (cause) {
    throw new ScriptBuildError(`${basename(entry)} could not be built.`, '', cause);
  }
}

function emptied(paths: readonly string[]): Plugin {
  const files = new Set(paths.map((path) => resolve(projectRoot, path)));
  return {
    name: 'emptied',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => (files.has(path) ? { contents: 'export {};' } : undefined));
    },
  };
}
