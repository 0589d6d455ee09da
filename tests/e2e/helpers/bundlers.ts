import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build as buildWithVite } from 'vite';
import webpack from 'webpack';
import { projectRoot } from '../../../lib/build/project';
import type { PackedProject } from './packed-project';

const page = (script: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
  <body><div id="root"></div><script type="module" src="${script}"></script></body></html>`;

/** Builds a project's `program.jsx` with React. Each gives the folder that a host serves, and fails where it is warned. */
export const BUNDLERS: Readonly<Record<string, (project: PackedProject) => Promise<string>>> = {
  async Vite({ folder, write }) {
    write({ 'vite/index.html': page('../program.jsx') });
    await buildWithVite({
      root: join(folder, 'vite'),
      configFile: false,
      logLevel: 'error',
      esbuild: { jsx: 'automatic' },
      build: { target: 'esnext' },
    });
    return join(folder, 'vite', 'dist');
  },

  async webpack({ folder, write }) {
    write({ 'webpack/index.html': page('program.js'), 'jsx.cjs': JSX_LOADER });
    const compiler = webpack({
      context: folder,
      entry: './program.jsx',
      mode: 'production',
      module: { rules: [{ test: /\.jsx$/, use: join(folder, 'jsx.cjs') }] },
      output: { path: join(folder, 'webpack'), filename: 'program.js' },
      performance: { hints: false },
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler?.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    const told = stats?.toString({ all: false, errors: true, warnings: true });
    if (told !== '') throw new Error(`webpack says: ${told}`);
    return join(folder, 'webpack');
  },

  async Next({ folder, write }) {
    write({
      'next/package.json': '{ "private": true, "type": "module" }',
      'next/next.config.js': `export default { output: 'export', turbopack: { root: ${JSON.stringify(projectRoot)} } };`,
      'next/app/layout.jsx':
        'export default ({ children }) => <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;',
      'next/app/page.jsx': "import { Amount } from '../amount'; export default () => <Amount />;",
      'next/amount.jsx': `'use client'; export { Amount } from '../amount';`,
    });
    const next = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
    const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], {
      cwd: join(folder, 'next'),
      encoding: 'utf8',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) throw new Error(`Next says: ${stdout}${stderr}`);
    return join(folder, 'next', 'out');
  },
};

/** webpack knows no JSX by itself. */
const JSX_LOADER = `const { transformSync } = require(${JSON.stringify(join(projectRoot, 'node_modules', 'esbuild'))});
  module.exports = (source) => transformSync(source, { loader: 'jsx', jsx: 'automatic' }).code;`;
