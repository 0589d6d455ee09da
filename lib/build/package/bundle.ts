import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { tfjsParts } from '../assets/tfjs-parts';
import { projectRoot } from '../project';
import { bundledFiles, filesFromPage } from './bundled-files';

const sources = join(projectRoot, 'lib', 'package');

/** What the package gives, by the name that package.json exports it under. */
export const entries = {
  index: join(sources, 'index.ts'),
  'digit-pad': join(sources, 'digit-pad.ts'),
  react: join(sources, 'react.tsx'),
  handwriting: join(sources, 'handwriting.ts'),
} as const;

/** Puts stand-ins in place of what TensorFlow.js shares with its other copies, and of what it asks Node for. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/global_util$/ }, () => ({ path: resolve(sources, 'tfjs', 'global-util.ts') }));
    // Its glue reads files with them in Node, where ours are in the package.
    onResolve({ filter: /^(fs|path)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export {};' }));
  },
};

const common: BuildOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  // Without it, the glue of TensorFlow.js takes Node for a place where it reads files itself.
  define: { process: 'undefined' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
};
const ourTfjs = [tfjsParts(join(sources, 'tfjs', 'tfjs-core.ts')), standIns];

/** Bundles the package's code into `folder`. Gives the paths of all sources, from the project's root. */
export async function bundlePackage(folder: string): Promise<string[]> {
  const { metafile } = await build({
    ...common,
    entryPoints: { ...entries },
    outdir: folder,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    // Whoever bundles it minifies it, and whoever reads a stack in it finds lines.
    minifySyntax: true,
    external: ['react', 'react/jsx-runtime'],
    plugins: [...ourTfjs, bundledFiles(await padWorker())],
  });
  return Object.keys(metafile?.inputs ?? {});
}

/** The code of the element's worker, as the text of a module. */
async function padWorker(): Promise<string> {
  const { outputFiles = [] } = await build({
    ...common,
    entryPoints: [join(sources, 'pad', 'pad.worker.ts')],
    write: false,
    minify: true,
    plugins: [...ourTfjs, filesFromPage()],
  });
  return outputFiles.map(({ text }) => text).join('');
}
