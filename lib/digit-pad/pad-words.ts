import { BLANK, type Reading } from '../reading/reading';
import { writtenOf } from '../reading/written';
import { announcement, headline, sentence, shown, unreadWords } from '../session/words/reading-words';
import type { Pad } from './pad';
import type { Rules } from './value/rules';

/** The words beside the number; a fault is shown also where there is little room. */
export interface Beside {
  readonly words: string;
  readonly isFault?: boolean;
}

export const BLANK_SAID = announcement(BLANK);

/** The number as it is written, in one line; the guess, or words, where it is none. */
export function writtenIn(reading: Reading, isGoingOn: boolean): string {
  if (reading.kind !== 'digits') return headline(reading, isGoingOn);
  return [...writtenOf(reading)].map((sign) => (sign === '|' ? ' | ' : shown(sign))).join('');
}

export function besideNumber(pad: Pad, rules: Rules): Beside {
  const now = pad.live();
  if (pad.notice.get()) return { words: pad.notice.get(), isFault: true };
  if (!pad.hasInk() || now.kind === 'failed' || now.kind === 'blank') return { words: '' };
  if (now.kind === 'waiting') return { words: 'Getting ready' };
  const { reading, unread = [] } = now.answer;
  const sure = sentence(reading, now.question.drawing);
  if (!pad.isSettled() || reading.kind !== 'digits') return { words: sure };
  const { value, problem } = pad.judged();
  // Too few digits are no fault yet: more may come.
  if (problem && problem.flag !== 'tooShort') return { words: problem.words, isFault: true };
  if (unread.length > 0) return { words: `${unreadWords(unread.length)}.`, isFault: true };
  return { words: rules.kind === 'date' ? `${value}, ${sure}` : sure };
}

/** What screen readers are told once the reading has settled; until then, nothing new. */
export function saidOf(pad: Pad, rules: Rules): string | undefined {
  const now = pad.live();
  if (!pad.isSettled() || now.kind === 'failed') return undefined;
  if (!pad.hasInk() || now.kind !== 'read') return pad.shownText() === '' ? BLANK_SAID : '';
  const { reading, unread = [] } = now.answer;
  const { value, problem } = pad.judged();
  const marks = unreadWords(unread.length);
  return [
    announcement(reading, now.question.drawing),
    marks && `${marks}.`,
    problem?.words ?? (rules.kind === 'date' ? `The date is ${value}.` : ''),
  ]
    .filter(Boolean)
    .join(' ');
}
