import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
