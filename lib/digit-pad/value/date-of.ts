import type { DateOrder } from './date-order';

/** Digits, and what may stand between day, month and year: the reading gives spaces for wide gaps. */
const WRITTEN = /^[\d .,/-]+$/;
/** Two digits of a year stand for 1969 to 2068. Source: POSIX, strptime. */
const LAST_OF_2000 = 68;

/**
 * The date as ISO 8601 writes it, `2026-12-24`, of `24.12.2026`, `24/12/26`, `24122026` and the like; `undefined` where it is
 * none. Four digits first are a year in any order. Where the order is only the usual one (`isOrderSet` false), another counts
 * if that alone makes a date.
 */
export function dateOf(written: string, order: DateOrder, isOrderSet: boolean): string | undefined {
  if (!WRITTEN.test(written)) return undefined;
  // Digits that stand in a row have gaps by chance.
  const isPlain = /^[\d ]+$/.test(written);
  const groups = written.match(/\d+/g) ?? [];
  const orders = groups[0]?.length === 4 ? (['ymd'] as const) : isOrderSet ? [order] : [order, ...others(order)];
  for (const each of orders) {
    const date = inOrder(groups, each) ?? (isPlain ? inOrder(cut(groups.join(''), each), each) : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}

const others = (order: DateOrder): DateOrder[] => (['dmy', 'mdy', 'ymd'] as const).filter((other) => other !== order);

/** Eight or six digits without a mark between them. */
function cut(digits: string, order: DateOrder): string[] {
  const year = digits.length - 4;
  const [first, second] = [order[0] === 'y' ? year : 2, 2];
  return [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)];
}

function inOrder(groups: readonly string[], order: DateOrder): string | undefined {
  const [year = '', month = '', day = ''] = [...'ymd'].map((part) => groups[order.indexOf(part)]);
  const isWhole = groups.length === 3 && /^(\d\d|\d{4})$/.test(year) && /^\d\d?$/.test(month) && /^\d\d?$/.test(day);
  if (!isWhole) return undefined;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > LAST_OF_2000 ? 1900 : 2000);
  if (full < 1 || Number(day) < 1 || Number(day) > daysOf(full, Number(month))) return undefined;
  return [String(full).padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
