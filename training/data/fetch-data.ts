import { type Terminal, writeLine } from '../cli/progress-line';
import { type FetchOutcome, fetchSource } from './fetch-source';
import type { DataSource } from './sources';

/**
 * Fetches every source that the data folder lacks, one after the other, and says in the end what is missing still, where
 * to get it by hand and where to put it. Returns the exit status: 0 where all is there and right, else 1.
 */
export async function fetchData(
  sources: readonly DataSource[],
  dataDir: string,
  terminal: Terminal,
  retryPauseMs?: number,
): Promise<0 | 1> {
  const outcomes: [DataSource, FetchOutcome][] = [];
  for (const source of sources) {
    outcomes.push([source, await fetchSource(source, dataDir, terminal, retryPauseMs)]);
  }
  const missing = outcomes.filter(([, outcome]) => outcome === 'missing').map(([source]) => source);
  for (const line of missing.length > 0 ? advice(missing, dataDir) : []) writeLine(line, terminal);
  return outcomes.every(([, outcome]) => outcome === 'present' || outcome === 'fetched') ? 0 : 1;
}

function advice(missing: readonly DataSource[], dataDir: string): string[] {
  const lines = missing.flatMap(({ name, urls }) => [
    `  ${name}, as it is or packed as ${name}.gz, from`,
    ...urls.map((url) => `    ${url}${url.endsWith('.zip') ? ` (in it ${name}.Z, for \`uncompress\`)` : ''}`),
  ]);
  return [
    '',
    `${missing.length} of the data files could not be fetched. Get them by hand and put them into ${dataDir}:`,
    ...lines,
    'If another folder holds them, set DATA_DIR to it. Then run `npm run data` again: it checks them.',
  ];
}
