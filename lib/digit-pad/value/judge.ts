import type { PublicReading } from '../../reading/public-reading';
import { dateOf } from './date-of';
import type { DateOrder } from './date-order';
import { decimalOf } from './decimal-of';
import { type DigitCount, isOneDigit, type Rules } from './rules';

/** The flags of a form control's validity that a pad sets by itself. */
type Flag = 'valueMissing' | 'badInput' | 'tooShort' | 'tooLong';

/** What a form gets, and what is wrong with it. */
export interface Judged {
  /** Digits, a decimal number like `-12.5`, or a date like `2026-12-24`; empty where there is none. */
  readonly value: string;
  readonly problem?: Problem;
}

/** A reason to refuse a value, in a sentence for the reader. */
interface Problem {
  readonly flag: Flag;
  readonly words: string;
}

/** What a reading is worth. A blank sheet is no fault: `required` is asked for by `missing`. */
export function judge({ kind, written }: Pick<PublicReading, 'kind' | 'written'>, rules: Rules): Judged {
  if (kind === 'blank') return { value: '' };
  if (kind === 'not-a-digit') return bad(`This was not read as ${A_THING[thingOf(rules)]}. Draw it again.`);
  if (written.includes('|')) return bad('Write it in one line.');
  if (rules.kind === 'date') {
    const date = dateOf(written, rules.order, rules.isOrderSet);
    return date === undefined ? bad(`Draw a date like ${EXAMPLES[rules.order]}.`) : { value: date };
  }
  const value = rules.kind === 'decimal' ? decimalOf(written) : digitsOf(written);
  if (value === undefined)
    return bad(rules.kind === 'decimal' ? 'Draw a number like -12.5.' : 'Draw digits only, without signs.');
  const problem = rules.count && countProblem(written.replace(/\D/g, '').length, rules.count);
  return problem ? { value, problem } : { value };
}

/** The value in a text that a program gave; empty where it is none. */
export const judgeText = (text: string, rules: Rules): Judged => {
  const judged = judge({ kind: 'digits', written: text.trim() }, rules);
  return judged.value === '' ? { value: '' } : judged;
};

/** Says that something is required and nothing is there. */
export const missing = (rules: Rules): Problem => ({
  flag: 'valueMissing',
  words: `${askedFor(rules)}.`,
});

/** What is asked for, as an empty sheet says it. */
export const askedFor = (rules: Rules): string => `Draw ${A_THING[thingOf(rules)]}`;

type Thing = 'digit' | 'number' | 'date';
const A_THING: Readonly<Record<Thing, string>> = { digit: 'a digit', number: 'a number', date: 'a date' };

const thingOf = (rules: Rules): Thing => (rules.kind === 'date' ? 'date' : isOneDigit(rules) ? 'digit' : 'number');

const EXAMPLES: Readonly<Record<DateOrder, string>> = {
  dmy: '24.12.2026',
  mdy: '12/24/2026',
  ymd: '2026-12-24',
};

const bad = (words: string): Judged => ({ value: '', problem: { flag: 'badInput', words } });

/** Wide gaps, as in a telephone number, are no part of the value. */
function digitsOf(written: string): string | undefined {
  const digits = written.replaceAll(' ', '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

function countProblem(count: number, { least, most }: DigitCount): Problem | undefined {
  if (count >= least && count <= most) return undefined;
  const asked = least === most ? String(least) : `${least} to ${most}`;
  const words = `Draw ${asked} ${most === 1 ? 'digit' : 'digits'}, not ${count}.`;
  return { flag: count < least ? 'tooShort' : 'tooLong', words };
}
