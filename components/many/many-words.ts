import { isSetRow } from '../../lib/session/many/many-rows';
import { type ManyState, MOST_PICTURES, waitingIn } from '../../lib/session/many/many-state';
import type { TableRow } from '../../lib/session/many/many-table';
import { SURE_FROM } from '../../lib/session/words/reading-words';

export const picturesWords = (count: number): string => (count === 1 ? '1 picture' : `${count} pictures`);

/** How far reading has come. */
export function progressWords(state: ManyState): string {
  const { pictures, run } = state;
  const waiting = waitingIn(state);
  const unreadable = pictures.filter(({ kind }) => kind === 'unreadable').length;
  if (waiting > 0) {
    const time = run.kind === 'going' && run.secondsLeft !== undefined ? `, ${timeWords(run.secondsLeft)} left` : '';
    return `${pictures.length - waiting} of ${pictures.length} read${time}`;
  }
  if (unreadable === 0) return 'All are read';
  return `${pictures.length - unreadable} of ${pictures.length} could be read`;
}

const MINUTE = 60;
const FEW = 10;

/** A length of time, as well as it can be foreseen. */
export function timeWords(seconds: number): string {
  if (seconds <= FEW) return 'a few seconds';
  const minutes = Math.round(seconds / MINUTE);
  if (minutes === 0) return 'less than a minute';
  return `about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`;
}

const QUARTERS = 4;

/** The same for screen readers: once for each quarter, without the time, which changes with each picture. */
export function spokenProgress(state: ManyState, rows: readonly TableRow[]): string {
  const { pictures, run } = state;
  const waiting = waitingIn(state);
  if (waiting === 0) return `${progressWords(state)}. ${tableWords(rows)}.`;
  if (run.kind === 'failed') return '';
  if (run.kind === 'stopped') return `Stopped. ${progressWords(state)}.`;
  const quarter = Math.floor((QUARTERS * (pictures.length - waiting)) / pictures.length);
  return `${Math.ceil((quarter * pictures.length) / QUARTERS)} of ${pictures.length} read.`;
}

/** Why a row should be looked at, or that it need not be. */
export const isDoubtful = ({ row }: TableRow): boolean => !row || (!isSetRow(row) && row.sureness < SURE_FROM);

/** What the table holds. */
export function tableWords(rows: readonly TableRow[]): string {
  const doubtful = rows.filter(isDoubtful).length;
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return doubtful === 0 ? `${count}, none in doubt` : `${count}, ${doubtful} to check`;
}

/** What was not taken; empty where all was. */
export function leftOverWords({ leftOver }: ManyState): string {
  if (leftOver === 0) return '';
  const others = leftOver === 1 ? 'One more was' : `${leftOver} more were`;
  return `Up to ${MOST_PICTURES} pictures are read together. ${others} left out: read ${leftOver === 1 ? 'it' : 'them'} afterwards.`;
}

/** The name of a picture's button. */
export function pictureName({ kind, file: { name } }: ManyState['pictures'][number]): string {
  if (kind === 'waiting') return `${name}, not read yet`;
  return kind === 'unreadable' ? `${name}, could not be read` : `Open ${name}`;
}
