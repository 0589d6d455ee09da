import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript, ScriptBuildError } from '../../../../lib/build/assets/bundle-script';
import { writeServiceWorker } from '../../../../lib/build/manifest/own-scripts';
import { versionFiles } from '../../../../lib/build/manifest/version-files';
import type { VersionFile } from '../../../../lib/pwa/api';
import { builtSite } from '../built-site';

const asked = {
  '404.html': 'nothing here',
  'index.html': '<script src="/digits/_next/static/chunks/0cz1d0mv5g_q7.js" async=""></script>',
  'index.txt': 'home for Next',
  'how-good/index.html': 'how good',
  'icon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  '_next/static/chunks/0cz1d0mv5g_q7.js': 'n(["static/chunks/2shared.js"])',
  '_next/static/chunks/2shared.js': 'of both pages',
  '_next/static/chunks/3unnamed.js': 'nobody is seen to name it',
  'models/digit-net/card.json': '{}',
  'models/digit-net/weights.ba6ebcc4.bin': 'weights',
  'wasm/tfjs-backend-wasm.wasm': 'wasm',
};

const withPage = {
  'compare/index.html':
    '<script src="/digits/_next/static/chunks/0cz1d0mv5g_q7.js"></script><script src="/digits/_next/static/chunks/4compare.js"></script>',
  'compare/index.txt': ':HL["/digits/_next/static/chunks/5compare.css","style"]',
  '_next/static/chunks/4compare.js':
    'f("static/chunks/turbopack-worker-1hr.js",["static/chunks/7worker.js"]),n(["static/chunks/2shared.js","static/chunks/6shown.js"])',
  '_next/static/chunks/5compare.css': 'main{background:url(../media/paper.0ff8.svg)}',
  '_next/static/chunks/6shown.js': 'what it shows late',
  '_next/static/chunks/turbopack-worker-1hr.js': 'what starts a worker',
  '_next/static/chunks/7worker.js': 'worker',
  '_next/static/media/paper.0ff8.svg': '<svg/>',
};

const oneByOne = {
  'models/convnet/card.json': '{}',
  'models/convnet/weights.0a1b2c3d.bin': 'weights',
  'third-party-notices.txt': 'licences',
};

const unasked = {
  '.nojekyll': '',
  '.stamp': 'stamp',
  _headers: '/*',
  'vercel.json': '{}',
  'robots.txt': 'all',
  'card.png': 'picture',
  'digit-pad.js': 'for other pages',
  'pad/index.html': 'for frames in other pages',
  'digit-pad/0a1b2c3d4e5f6071/worker.js': 'for other pages',
  'screenshots/photo-wide.webp': 'picture',
  'service-worker.js': 'an earlier one',
  'service-worker-off.js': 'what switches it off',
  '__next._full.txt': 'ahead',
  'how-good/__next.how-good.__PAGE__.txt': 'ahead',
  '_next/static/S-6Wc/_buildManifest.js': 'older',
  '_next/static/chunks/0cz1d0mv5g_q7.js.map': 'map',
  'models/digit-net/figures.json': '{}',
  'models/convnet/run.json': '{}',
  'compare/__next.compare.__PAGE__.txt': 'ahead',
};

let out: string;
beforeAll(() => {
  out = builtSite({ ...asked, ...withPage, ...oneByOne, ...unasked });
});
afterAll(() => rmSync(out, { recursive: true }));

const urls = (files: readonly VersionFile[]) => files.map(({ url }) => url).sort();

const urlsOf = (files: Readonly<Record<string, string>>) =>
  Object.keys(files)
    .map((path) => `./${path.replace('index.html', '')}`)
    .sort();

test('a version is every file that a page asks for, pages by the address that every host knows them by', () => {
  expect(urls(versionFiles(out).atOnce)).toEqual(urlsOf(asked));
});

test('what only the page Compare leads to is for later, with its worker and what its styles show', () => {
  expect(urls(versionFiles(out).withPage)).toEqual(urlsOf(withPage));
});

test('each network but the home page’s is for later, as are the licences, and what training notes of it for nobody', () => {
  expect(urls(versionFiles(out).oneByOne)).toEqual(urlsOf(oneByOne));
});

test('a file has its content’s hash, and a revision unless its name changes with its content', () => {
  const files = new Map(versionFiles(out).atOnce.map((file) => [file.url, file]));
  const sha256 = (content: string) => createHash('sha256').update(content).digest('base64');
  expect(files.get('./how-good/')?.integrity).toBe(`sha256-${sha256('how good')}`);
  expect(sha256('how good').startsWith(String(files.get('./how-good/')?.revision))).toBe(true);
  expect(files.get('./models/digit-net/weights.ba6ebcc4.bin')?.revision).toBe(null);
  expect(files.get('./_next/static/chunks/0cz1d0mv5g_q7.js')?.revision).toBe(null);
  expect(files.get('./wasm/tfjs-backend-wasm.wasm')?.revision).not.toBe(null);
});

test('the service worker is one classic script, and changes exactly when a file of the version does', async () => {
  const written = async () => {
    await writeServiceWorker(out);
    return readFileSync(join(out, 'service-worker.js'), 'utf8');
  };
  const first = await written();
  expect(() => runInNewContext(`() => {${first}}`)).not.toThrow();
  expect(first).not.toMatch(/\bprocess\.env\b|^\s*(import|export)\b/m);
  writeFileSync(join(out, '.stamp'), 'another stamp');
  expect(await written()).toBe(first);
  writeFileSync(join(out, 'index.html'), 'another home');
  expect(await written()).not.toBe(first);
});

test('a script whose parts are missing is an error that names it', async () => {
  const entry = join(out, 'broken.ts');
  writeFileSync(entry, "import './nowhere';");
  const built = bundleScript(entry);
  await expect(built).rejects.toThrow(ScriptBuildError);
  await expect(built).rejects.toThrow(/^broken\.ts could not be built/);
});
