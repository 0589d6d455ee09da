import { readdirSync } from 'node:fs';

/** lib/build/assets/trim-wasm.ts has made the files and called them `name.hash.wasm`, all with the same hash. */
const [wasmFile] = readdirSync('public/wasm');
const basePath = process.env.BASE_PATH ?? '';

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
  },
  images: { unoptimized: true },
  // `npm test` checks the types, with a compiler that Next cannot drive.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The build reads in them which packages the site ships, and takes them out.
  productionBrowserSourceMaps: true,
  turbopack: {
    // What the workers need of TensorFlow.js; each file tells why.
    resolveAlias: {
      '@tensorflow/tfjs-core': './lib/model/wasm/tfjs-core.ts',
      '../wasm-out/tfjs-backend-wasm-threaded-simd.js': './lib/model/wasm/no-threads.ts',
      '../wasm-out/tfjs-backend-wasm-threaded-simd.worker.js': './lib/model/wasm/no-threads.ts',
    },
  },
};

export default config;
