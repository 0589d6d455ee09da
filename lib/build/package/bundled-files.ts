import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../project';

const folder = join(projectRoot, 'public');

/**
 * Gives the package's code, under names such as `bundled:digit-net`, what the site ships: networks and WebAssembly.
 * `padWorker`: the code behind `bundled:pad-worker`.
 */
export function bundledFiles(padWorker: string): Plugin {
  return bundled((name) => {
    if (name === 'pad-worker') return `export default ${JSON.stringify(padWorker)};`;
    return name.startsWith('tfjs-') ? binaryModule(name) : modelModule(name);
  });
}

/** The same for the code of a worker that is started from a text: it gets the files from its page. */
export function filesFromPage(): Plugin {
  const source = JSON.stringify(resolve(projectRoot, 'lib', 'package', 'pad', 'from-page.ts'));
  return bundled(
    (name) => `import { fromPage } from ${source};\nexport default await fromPage(${JSON.stringify(name)});`,
  );
}

function bundled(moduleOf: (name: string) => string): Plugin {
  return {
    name: 'bundled-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^bundled:/ }, ({ path }) => ({ path: path.slice('bundled:'.length), namespace: 'bundled' }));
      onLoad({ filter: /./, namespace: 'bundled' }, ({ path }) => ({
        contents: moduleOf(path),
        resolveDir: projectRoot,
      }));
    },
  };
}

/** Its name in `public/wasm` has a hash before the ending. */
function binaryModule(name: string): string {
  const isIt = new RegExp(`^${name}\\.[0-9a-f]+\\.wasm$`);
  const file = readdirSync(join(folder, 'wasm')).find((one) => isIt.test(one));
  return `export default ${bytesIn(join('wasm', file ?? name))};`;
}

function modelModule(id: string): string {
  const read = (name: string) => readFileSync(join(folder, 'models', id, name), 'utf8');
  const modelJson = JSON.parse(read('model.json')) as { weightsManifest: { paths: string[] }[] };
  const [weights, ...others] = modelJson.weightsManifest.flatMap(({ paths }) => paths);
  if (weights === undefined || others.length > 0) throw new Error(`${id} does not have one file of weights.`);
  const bytes = bytesIn(join('models', id, weights));
  return `export default { card: ${read('card.json')}, modelJson: ${JSON.stringify(modelJson)}, weights: ${bytes} };`;
}

/** An expression that gives a file's bytes in every browser and in Node. */
function bytesIn(file: string): string {
  const text = readFileSync(join(folder, file)).toString('base64');
  return `Uint8Array.from(atob('${text}'), (one) => one.charCodeAt(0))`;
}
