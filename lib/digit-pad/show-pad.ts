import { BLANK, type DigitReading } from '../reading/reading';
import { isDigit, membersOf, writtenOf } from '../reading/written';
import { canUndo } from '../session/undo-history';
import { announcement, headline, sentence, shown } from '../session/words/reading-words';
import { failureWords } from './failure-words';
import type { Pad } from './pad';
import { askedFor } from './value/judge';
import type { Rules } from './value/rules';
import { say } from './view/elements';
import type { PadView } from './view/pad-view';

/** What the element's attributes say of how it looks. */
export interface Look {
  readonly rules: Rules;
  readonly placeholder: string | null;
  readonly hasBars: boolean;
  /** Nobody may draw. */
  readonly isStill: boolean;
}

/** Brings a pad's view in line with its state. */
export function showPad(view: PadView, pad: Pad, look: Look): void {
  const said = saidOf(pad);
  // The first thing that is said is no blank sheet.
  const isFirst = view.status.textContent === '' && said === BLANK_SAID;
  if (said !== undefined && !isFirst) say(view.status, said);
  showSheet(view, pad, look);
  showReading(view, pad, look);
  const { history, penDown } = pad.session.sheet.get();
  setDisabled(view.undo, look.isStill || (!penDown && !canUndo(history)));
  setDisabled(view.clear, look.isStill || (!pad.hasInk() && pad.shownText() === ''));
}

function showSheet({ all, placeholder }: PadView, pad: Pad, { rules, placeholder: words, isStill }: Look): void {
  say(placeholder, words ?? askedFor(rules));
  placeholder.hidden = pad.hasInk() || pad.shownText() !== '';
  all.classList.toggle('still', isStill);
}

function showReading(view: PadView, pad: Pad, { hasBars, isStill }: Look): void {
  const now = pad.live();
  const isRead = pad.hasInk() && now.kind === 'read';
  const reading = isRead ? now.answer.reading : undefined;
  const words = reading?.kind === 'not-a-digit' && pad.isSettled();
  const number = reading ? written(reading, !pad.isSettled()) : pad.shownText();
  say(view.number, number);
  view.number.dataset.kind = words ? 'words' : 'number';
  view.number.style.setProperty('--length', String(number.length));
  say(view.sureness, surenessOf(pad));
  const isFailed = now.kind === 'failed' && (pad.hasInk() || !isStill);
  say(view.failure, isFailed ? failureWords(now.error, pad.hasRead()) : '');
  for (const one of [view.failure, view.retry]) one.hidden = !isFailed;
  for (const one of [view.number, view.sureness]) one.hidden = isFailed;
  view.bars.list.hidden = !hasBars;
  if (hasBars) view.bars.show(reading && shownDigit(reading));
}

/** The number as it is written, in one line; the guess, or words, where it is none. */
function written(reading: Parameters<typeof headline>[0], isGoingOn: boolean): string {
  if (reading.kind !== 'digits') return headline(reading, isGoingOn);
  return [...writtenOf(reading)].map((sign) => (sign === '|' ? ' | ' : shown(sign))).join('');
}

/** The last digit, which is the one that is being drawn. */
const shownDigit = (reading: Parameters<typeof membersOf>[0]): DigitReading | undefined =>
  membersOf(reading).filter(isDigit).at(-1);

function surenessOf(pad: Pad): string {
  const now = pad.live();
  if (pad.notice.get()) return pad.notice.get();
  if (!pad.hasInk()) return '';
  if (now.kind === 'waiting') return 'Getting ready';
  if (now.kind !== 'read') return '';
  const { problem } = pad.judged();
  // Too few digits are no fault yet: more may come.
  const isFault = problem && problem.flag !== 'tooShort' && now.answer.reading.kind === 'digits';
  if (isFault && pad.isSettled()) return problem.words;
  return sentence(now.answer.reading, now.question.drawing);
}

const BLANK_SAID = announcement(BLANK);

/** What screen readers are told once the reading has settled; until then, nothing new. */
function saidOf(pad: Pad): string | undefined {
  const now = pad.live();
  if (!pad.isSettled() || now.kind === 'failed') return undefined;
  if (!pad.hasInk() || now.kind !== 'read') return pad.shownText() === '' ? BLANK_SAID : '';
  const { problem } = pad.judged();
  return [announcement(now.answer.reading, now.question.drawing), problem?.words].filter(Boolean).join(' ');
}

/** It keeps the focus, so that a keyboard user is not sent back to the top of the page. */
function setDisabled(button: HTMLButtonElement, isDisabled: boolean): void {
  button.ariaDisabled = String(isDisabled);
}
