import { type Reading, textOf } from '../../lib/reading/reading';
import { writtenOf } from '../../lib/reading/written';

/** One thing that was read: what it was, and what the reading said. */
export interface Judged {
  /** What stands there, `|` between lines, or `none` for what is no digit; signs count where it has any. */
  readonly label: string;
  /** Where the drawing comes from: a writer or a source, if known. */
  readonly group?: string;
  /** What sort of picture it is, where a labels file says. */
  readonly kind?: string;
  readonly reading: Reading;
}

/** The label of what is no digit. */
export const NONE = 'none';

export function isRight({ label, reading }: Judged): boolean {
  if (label === NONE || reading.kind !== 'digits') return label === NONE && reading.kind !== 'digits';
  if (DIGITS_ALONE.test(label)) return reading.text === label;
  const written = writtenOf(reading);
  return (label.includes(' ') ? written : written.replaceAll(' ', '')) === label;
}

const DIGITS_ALONE = /^[0-9|]*$/;

/** The ratio that is right, 0 to 1; 0 of nothing. */
export const ratioRight = (judged: readonly Judged[]): number => ratioOf(judged, isRight);

/** The ratio of which something holds, 0 to 1; 0 of nothing. */
export const ratioOf = (judged: readonly Judged[], holds: (one: Judged) => boolean): number =>
  judged.length === 0 ? 0 : judged.filter(holds).length / judged.length;

/** What would have been read had nothing been rejected. */
export const guessOf = (reading: Reading): string => textOf(reading.digits);

export const isGuessRight = ({ label, reading }: Judged): boolean => guessOf(reading) === label;

/** Those that have a group, by its name, in the order of the names: writer 9 before writer 10. */
export function byGroup<T extends Judged>(judged: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of judged) {
    if (one.group !== undefined) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
