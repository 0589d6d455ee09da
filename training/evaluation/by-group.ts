import type { Judged } from './tally';

/** Those that have a group, by its name, in the order of the names: writer 9 before writer 10. */
export function byGroup<T extends Judged>(judged: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of judged) {
    if (one.group !== undefined) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
