/** The order in which day, month and year are written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const isDateOrder = (text: string): text is DateOrder => ['dmy', 'mdy', 'ymd'].includes(text);

/** The order that is usual in a language, by its BCP 47 tag; in the browser's own where the tag is none. */
export function dateOrderOf(language: string): DateOrder {
  const order = formatOf(language)
    .formatToParts(0)
    .map(({ type }) => type.charAt(0))
    .filter((letter) => 'dmy'.includes(letter))
    .join('');
  if (isDateOrder(order)) return order;
  return order.startsWith('y') ? 'ymd' : 'dmy';
}

function formatOf(language: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language || undefined, { calendar: 'gregory' });
  } catch {
    // It is no tag.
    return new Intl.DateTimeFormat();
  }
}
