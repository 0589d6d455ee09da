import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build as buildWithVite } from 'vite';
import webpack from 'webpack';
import { projectRoot } from '../../lib/build/project';
import { publicReading } from '../../lib/reading/public-reading';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { openModel } from '../../training/cli/open-model';
import { goldenDigit } from './helpers/drawings';
import { test } from './helpers/packed-project';
import { servePlainly } from './helpers/plain-host';
import { expect } from './helpers/test';

const seven = goldenDigit('7').drawing;

/** A program that reads a drawing and shows what it got. */
const PROGRAM = `import { readStrokes } from 'scrawl';
  const reading = await readStrokes(${JSON.stringify(seven)});
  document.body.append(Object.assign(document.createElement('output'), { value: JSON.stringify(reading) }));`;

const page = (script: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="${script}"></script></body></html>`;

/** Builds the program in the project's folder. Gives the folder that a host serves. */
const bundlers: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  async Vite(folder) {
    await buildWithVite({ root: folder, configFile: false, logLevel: 'error', build: { target: 'esnext' } });
    return join(folder, 'dist');
  },
  async webpack(folder) {
    const output = { path: join(folder, 'packed'), filename: 'program.js', module: true };
    const compiler = webpack({
      context: folder,
      entry: './program.js',
      mode: 'production',
      output,
      experiments: { outputModule: true },
      performance: { hints: false },
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler?.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    expect(stats?.toJson({ errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
    return folder;
  },
  async Next(folder) {
    const next = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
    const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    expect(status, stdout + stderr).toBe(0);
    return join(folder, 'out');
  },
};
