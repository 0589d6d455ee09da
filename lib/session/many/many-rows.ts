import type { PhotoReading } from '../../reading/reading';
import { type Member, membersOf, writtenOf } from '../../reading/written';
import type { ManyRow } from './many-state';

/** A row for each line of a picture's number; one empty row where no number was found. */
export function rowsIn({ reading }: Pick<PhotoReading, 'reading'>): ManyRow[] {
  if (reading.kind !== 'digits') return [{ line: 1, read: '', sureness: 0 }];
  const members = membersOf(reading);
  const lines = [...new Set(members.map(({ line }) => line))].map((line) => members.filter((one) => one.line === line));
  const own = lines.map(surenessOf);
  const all = own.reduce((product, one) => product * one, 1);
  // The picture's sureness also counts what was left out. All lines share that, so that theirs still multiply to it.
  const beside = all > 0 ? Math.min(1, reading.confidence / all) ** (1 / lines.length) : 1;
  return writtenOf(reading)
    .split('|')
    .map((read, i) => ({
      line: i + 1,
      read,
      sureness: (own[i] ?? 0) * beside,
      ...(lines[i]?.every(({ isSet }) => isSet) && { isSet: true }),
    }));
}

const surenessOf = (members: readonly Member[]): number =>
  members.reduce((product, { confidence }) => product * confidence, 1);

/** Later rows of the same picture, with what was set in those that are still read the same. */
export const withSetNumbers = (rows: readonly ManyRow[], before: readonly ManyRow[]): ManyRow[] =>
  rows.map((row, i) => {
    const { read, set } = before[i] ?? {};
    return read === row.read && set !== undefined ? { ...row, set } : row;
  });

/** The number of a row as it counts: a person's, or what was read. */
export const numberOf = ({ set, read }: ManyRow): string => set ?? read;

/** Whether a person said what stands in a row. */
export const isSetRow = ({ set, isSet }: ManyRow): boolean => set !== undefined || isSet === true;
