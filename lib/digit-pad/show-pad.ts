import type { DigitReading, Reading } from '../reading/reading';
import { isDigit, membersOf } from '../reading/written';
import { canUndo } from '../session/undo-history';
import { failureWords } from './failure-words';
import type { Pad } from './pad';
import { BLANK_SAID, besideNumber, saidOf, writtenIn } from './pad-words';
import { askedFor } from './value/judge';
import type { Rules } from './value/rules';
import { say } from './view/elements';
import { HINT, type PadView } from './view/pad-view';

/** What the element's attributes say of how it looks. */
export interface Look {
  readonly rules: Rules;
  readonly placeholder: string | null;
  /** Sentences about the field, for screen readers. */
  readonly description: string;
  readonly hasBars: boolean;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  /** The person cannot draw: it is disabled, or read only. */
  readonly isStill: boolean;
}

/** Brings a pad's view in line with its state. */
export function showPad(view: PadView, pad: Pad, look: Look): void {
  showSheet(view, pad, look);
  showReading(view, pad, look);
  showTools(view, pad, look);
  const said = saidOf(pad, look.rules);
  // The first thing that is said is no blank sheet.
  const isFirst = view.status.textContent === '' && said === BLANK_SAID;
  if (said !== undefined && !isFirst) say(view.status, said);
}

function showSheet({ all, sheet, placeholder, hint }: PadView, pad: Pad, look: Look): void {
  say(placeholder, look.placeholder ?? askedFor(look.rules));
  placeholder.hidden = pad.hasInk() || pad.shownText() !== '';
  say(hint, [look.isRequired ? 'Required.' : '', look.description, HINT].filter(Boolean).join(' '));
  all.classList.toggle('still', look.isStill);
  sheet.tabIndex = look.isDisabled ? -1 : 0;
  sheet.ariaDisabled = String(look.isDisabled);
}

function showReading(view: PadView, pad: Pad, { rules, hasBars, isStill }: Look): void {
  const now = pad.live();
  const reading = pad.hasInk() && now.kind === 'read' ? now.answer.reading : undefined;
  const number = reading ? writtenIn(reading, !pad.isSettled()) : pad.shownText();
  say(view.number, number);
  view.number.toggleAttribute('data-words', reading?.kind === 'not-a-digit' && pad.isSettled());
  view.number.style.setProperty('--length', String(number.length));
  const beside = besideNumber(pad, rules);
  say(view.sureness, beside.words);
  view.sureness.toggleAttribute('data-fault', beside.isFault === true);
  const isFailed = now.kind === 'failed' && (pad.hasInk() || !isStill);
  say(view.failure, isFailed ? failureWords(now.error, pad.hasRead()) : '');
  for (const one of [view.failure, view.retry]) one.hidden = !isFailed;
  for (const one of [view.number, view.sureness]) one.hidden = isFailed;
  view.bars.list.hidden = !hasBars;
  if (hasBars) view.bars.show(reading && lastDigit(reading), reading?.kind === 'digits');
}

/** It is the one that is being drawn. */
const lastDigit = (reading: Reading): DigitReading | undefined => membersOf(reading).filter(isDigit).at(-1);

/** A button that does nothing keeps the focus, so that a keyboard user is not sent back to the top of the page. */
function showTools({ undo, clear }: PadView, pad: Pad, { isStill }: Look): void {
  const { history, penDown } = pad.session.sheet.get();
  undo.ariaDisabled = String(isStill || (!penDown && !canUndo(history)));
  clear.ariaDisabled = String(isStill || (!pad.hasInk() && pad.shownText() === ''));
}
