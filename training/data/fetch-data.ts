import { type Terminal, writeLine } from '../cli/progress-line';
import { ARCHIVES, type Archives } from './archives';
import { type FetchOptions, type FetchOutcome, fetchSources } from './fetch-source';
import type { DataSource } from './sources';

/**
 * Fetches every source that the data folder lacks, one after the other, and says in the end what is missing still, where
 * to get it by hand and where to put it. Returns the exit status: 0 where all is there and right, else 1.
 */
export async function fetchData(
  sources: readonly DataSource[],
  dataDir: string,
  terminal: Terminal,
  options: FetchOptions = {},
): Promise<0 | 1> {
  const outcomes: (readonly [DataSource, FetchOutcome])[] = [];
  for (const group of bySameUrls(sources)) {
    outcomes.push(...(await fetchSources(group, dataDir, terminal, options)));
  }
  const missing = outcomes.filter(([, outcome]) => outcome === 'missing').map(([source]) => source);
  for (const line of missing.length > 0 ? advice(missing, dataDir, options.archives) : []) writeLine(line, terminal);
  return outcomes.every(([, outcome]) => outcome === 'present' || outcome === 'fetched') ? 0 : 1;
}

function bySameUrls(sources: readonly DataSource[]): DataSource[][] {
  const groups = new Map<string, DataSource[]>();
  for (const source of sources) {
    const key = source.urls.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()];
}

function advice(missing: readonly DataSource[], dataDir: string, archives: Archives = ARCHIVES): string[] {
  const lines = bySameUrls(missing).flatMap((group) => adviceOn(group, archives));
  return [
    '',
    `${missing.length} of the data files could not be fetched. Get them by hand and put them into ${dataDir}:`,
    ...lines,
    'If another folder holds them, set DATA_DIR to it. Then run `npm run data` again: it checks them.',
  ];
}

/** Sources of the same addresses: several are made from an archive. */
function adviceOn(group: readonly DataSource[], archives: Archives): string[] {
  const [{ name, urls } = { name: '', urls: [] }] = group;
  const archive = archives[urls[0] ?? ''];
  const names = group.map((source) => source.name).join(', ');
  const what = archive
    ? [`  ${names}, each as it is or packed as .gz,`, `  or ${archive.file}, which they are made from:`]
    : [`  ${name}, as it is or packed as ${name}.gz, from`];
  return [
    ...what,
    ...urls.map((url) => `    ${url}${url.endsWith('.zip') ? ` (in it ${name}.Z, for \`uncompress\`)` : ''}`),
  ];
}
