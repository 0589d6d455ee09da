import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The files that lib/build/assets/trim-wasm.ts has made are called `name.hash.wasm`, all with the same hash. */
const wasmFile = firstFile('public/wasm');
/** The one that lib/build/assets/write-compare-worker.ts has made. */
const compareWorker = firstFile('public/compare');
const basePath = process.env.BASE_PATH ?? '';

/** @param {string} folder */
function firstFile(folder) {
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  if (name === undefined) throw new Error(`${folder} is empty. Run npm run build or npm run dev: they fill it first.`);
  return name;
}

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // The same sources give the same files, and so no new version: Next's own choice differs from build to build.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  // Pages are folders with an index.html, which every host serves, also one that knows no clean addresses.
  trailingSlash: true,
  // With `output: 'export'` this is the folder that the site is written to; without it, out/.
  ...(process.env.OUT_FOLDER && { distDir: process.env.OUT_FOLDER }),
  // A sub-path such as /digits, for hosts that do not give the site a root of its own.
  basePath,
  env: {
    NEXT_PUBLIC_BASE_PATH: basePath,
    NEXT_PUBLIC_WASM_HASH: wasmFile.split('.').at(-2),
    NEXT_PUBLIC_COMPARE_WORKER: `${basePath}/compare/${compareWorker}`,
  },
  images: { unoptimized: true },
  // `npm test` checks the types, with a compiler that Next cannot drive.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The build reads in them which packages the site ships, and takes them out.
  productionBrowserSourceMaps: true,
  turbopack: {
    // What the worker needs of TensorFlow.js; each file tells why.
    resolveAlias: JSON.parse(readFileSync('lib/model/stand-ins.json', 'utf8')),
  },
};

export default config;
