import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changePages } from '../pages';
import { homeModelFolder, isForTheBuild } from './assets-on-demand';

/**
 * Lets each page that starts the worker say, once its own scripts are there, which scripts its worker and which files
 * its network will want, so that the browser fetches them at once and not one after the other. Before that they would be
 * in the way of the first ink. Says so where it finds nothing.
 *
 * Measured in Chromium 156 on 1.6 Mbit/s and 150 ms, first ink / first reading: without hints 1.2 s / 3.3 s, with hints
 * in the page's head 1.5 s / 2.4 s. The WebAssembly is left out: naming it too gains nothing and delays the ink.
 * `preload` in place of `prefetch` is as fast, but a worker cannot use a page's preloads, and the console says so.
 */
export function addHints(out: string, basePath: string): void {
  const modelFiles = findModelFiles(out);
  let hinted = 0;
  changePages(out, (html) => {
    const scripts = workerFiles(out, html);
    if (scripts.length === 0) return html;
    hinted += 1;
    return withHints(html, [...scripts, ...modelFiles], basePath);
  });
  if (hinted === 0) console.warn('No page starts a worker, so none got hints what to fetch. The site works without.');
}

const isForReading = (path: string): boolean => /\.(bin|json)$/.test(path) && !isForTheBuild(path);

function findModelFiles(out: string): string[] {
  const folder = join(out, homeModelFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.map((name) => homeModelFolder + name).filter(isForReading);
  if (files.length === 0) console.warn(`No network is in ${folder}, so no page got hints to fetch it.`);
  return files.sort();
}

function withHints(html: string, paths: readonly string[], basePath: string): string {
  const addresses = paths
    .map((path) => basePath + path)
    // A script that the page itself loads is on its way already.
    .filter((address) => !html.includes(`src="${address}"`));
  return html.replace('</body>', () => `<script>{${hintScript(addresses)}}</script></body>`);
}

/**
 * Once the page's own scripts are there and a frame is painted, a hint for each address. A page whose scripts were there
 * before this one has them from a cache, and needs no hints.
 */
function hintScript(addresses: readonly string[]): string {
  const hint = "let l=document.createElement('link');l.rel='prefetch';l.href=a;document.head.append(l)";
  const all = `for(let a of ${JSON.stringify(addresses)}){${hint}}`;
  const waiting = 'for(let s of document.scripts)if(s.src){n++;s.addEventListener("load",()=>{--n||g()})}';
  return `let n=0,g=()=>requestAnimationFrame(()=>setTimeout(()=>{${all}}));${waiting}`;
}

/** How Turbopack, as of Next 16.4, writes `new Worker(new URL(…))`: the worker's first script and those it loads in turn. */
const workerPattern = /"(static\/chunks\/turbopack-worker-[^"]+\.js)",(\["static\/chunks\/[^\]]*\])/g;

/** The scripts of every worker that a built page starts, as paths from the site's root: `/_next/static/chunks/….js`. */
export function workerFiles(out: string, html: string): string[] {
  const scripts = [...html.matchAll(/<script[^>]* src="[^"]*(\/_next\/static\/[^"?]+\.js)[^"]*"/g)];
  const code = scripts.map(([, path = '']) => readFileSync(join(out, path), 'utf8')).join('\n');
  const workers = [...code.matchAll(workerPattern)].flatMap(([, first = '', others = '[]']) => [
    first,
    ...(JSON.parse(others) as string[]),
  ]);
  return [...new Set(workers.map((path) => `/_next/${path}`))];
}
