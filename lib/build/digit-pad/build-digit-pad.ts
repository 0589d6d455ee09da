import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { homeModelFolder, isForTheBuild } from '../manifest/assets-on-demand';
import { bundleModule } from './bundle-module';
import { digitPadFolder, digitPadName } from './names';

/** Hexadecimal digits: enough that no two versions share a name. */
const VERSION_LENGTH = 16;

/** What a pad never asks its worker for: photographs, a person's own hand, reasons. */
const UNUSED_IN_WORKER = [
  'lib/worker/thread/photos.ts',
  'lib/recognise/hand/learn-hand.ts',
  'lib/recognise/why/why-of.ts',
  'lib/model/levels.ts',
];

/** What a recogniser does with pictures alone. */
const UNUSED_IN_PAGE = ['lib/worker/page/draw-svg.ts'];

const WORKER = 'worker.js';

/**
 * Writes `<digit-pad>` into a built site, with copies of the network and the WebAssembly, so that a version's files belong
 * together whatever is deployed next. Gives the sources that its code is made of. Throws ScriptBuildError.
 */
export async function buildDigitPad(out: string): Promise<string[]> {
  const parts = { ...filesIn(out, homeModelFolder.slice(1)), ...filesIn(out, 'wasm/') };
  const worker = await bundleModule('lib/worker/thread/recogniser.worker.ts', workerDefines(parts), UNUSED_IN_WORKER);
  const files: Readonly<Record<string, Uint8Array>> = { ...parts, [WORKER]: worker.code };
  const folder = `${digitPadFolder}/${hashOf(files)}/`;
  for (const [path, content] of Object.entries(files)) write(join(out, folder, path), content);
  const pages = { DIGIT_PAD_FILES: JSON.stringify({ folder, ahead: Object.keys(files).filter(isForFirstReading) }) };
  const page = await bundleModule('lib/digit-pad/site/site.ts', pages, UNUSED_IN_PAGE);
  write(join(out, digitPadName), page.code);
  return [...worker.sources, ...page.sources];
}

/** The files right in a folder of the site that browsers ask for, by their paths from its root. */
function filesIn(out: string, folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(join(out, folder)).map((name) => folder + name);
  const asked = paths.filter((path) => !isForTheBuild(`/${path}`)).sort();
  return Object.fromEntries(asked.map((path) => [path, readFileSync(join(out, path))]));
}

/** As next.config.js tells it to the site's own worker. */
function workerDefines(parts: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const wasm = Object.keys(parts).find((path) => path.endsWith('.wasm')) ?? '';
  return { 'process.env.NEXT_PUBLIC_WASM_HASH': JSON.stringify(basename(wasm).split('.').at(-2)) };
}

/** Nearly every browser takes the WebAssembly with SIMD. */
const isForFirstReading = (path: string): boolean => !path.endsWith('.wasm') || path.includes('-simd.');

function hashOf(files: Readonly<Record<string, Uint8Array>>): string {
  const hash = createHash('sha256');
  for (const [path, content] of Object.entries(files)) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}

function write(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
