import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How Turbopack, as of Next 16.4, writes `new Worker(new URL(…))`: the worker's first script and those it loads in turn. */
const workerPattern = /"(static\/chunks\/turbopack-worker-[^"]+\.js)",(\["static\/chunks\/[^\]]*\])/g;

/** The address of the worker that write-compare-worker.ts has made; a sub-path may stand before it. */
const compareWorkerPattern = /["'`][\w/.~-]*(\/compare\/worker\.[0-9a-f]+\.js)["'`]/g;

/** The scripts of every worker that a built page starts, as paths from the site's root: `/_next/static/chunks/….js`. */
export function workerFiles(out: string, html: string): string[] {
  const scripts = [...html.matchAll(/<script[^>]* src="[^"]*(\/_next\/static\/[^"?]+\.js)[^"]*"/g)];
  const code = scripts.map(([, path = '']) => readFileSync(join(out, path), 'utf8')).join('\n');
  const ofNext = [...code.matchAll(workerPattern)]
    .flatMap(([, first = '', others = '[]']) => [first, ...(JSON.parse(others) as string[])])
    .map((path) => `/_next/${path}`);
  const ofCompare = [...code.matchAll(compareWorkerPattern)].map(([, path = '']) => path);
  return [...new Set([...ofNext, ...ofCompare])];
}
