import { type DateOrder, dateOrderOf, isDateOrder } from './date-order';

/** What a pad asks for. */
export type Rules = DateRules | NumberRules;

interface NumberRules {
  readonly kind: 'digits' | 'decimal';
  /** How many digits; any number of them where it is left out. */
  readonly count?: DigitCount;
}

interface DateRules {
  readonly kind: 'date';
  readonly order: DateOrder;
  /** The page says the order; otherwise it is usual in the page's language. */
  readonly isOrderSet: boolean;
}

/** Both ends included; 1 or more. */
export interface DigitCount {
  readonly least: number;
  readonly most: number;
}

/** The attributes that a page writes; null where one is missing. They may hold anything. */
interface RuleAttributes {
  readonly digits: string | null;
  readonly decimal: string | null;
  readonly date: string | null;
}

/** Any number of digits. */
export const ANY_DIGITS: Rules = { kind: 'digits' };

/** `language`: gives a BCP 47 tag of the page, or anything. */
export function rulesOf({ digits, decimal, date }: RuleAttributes, language: () => string): Rules {
  if (date !== null) {
    const order = date.trim().toLowerCase();
    return isDateOrder(order)
      ? { kind: 'date', order, isOrderSet: true }
      : { kind: 'date', order: dateOrderOf(language()), isOrderSet: false };
  }
  const count = digitCountOf(digits ?? '');
  return { kind: decimal === null ? 'digits' : 'decimal', ...(count && { count }) };
}

/** `4`, or `1-6`; `undefined` for anything else. */
function digitCountOf(text: string): DigitCount | undefined {
  const [, first, last = first] = /^\s*(\d{1,3})\s*(?:[-–]\s*(\d{1,3})\s*)?$/.exec(text) ?? [];
  const [least, most] = [Number(first), Number(last)].sort((a, b) => a - b);
  return least && most ? { least, most } : undefined;
}

/** Whether all ink is one digit: then it is read as one, in however many pieces it is. */
export const isOneDigit = (rules: Rules): boolean => rules.kind === 'digits' && rules.count?.most === 1;
