import { WIDTH } from '../frame';
import { element, type Markup, picture, words } from '../markup';

/** Room for the digits at the left and at the top. */
const EDGE = 40;
const CELL = (WIDTH - EDGE) / 10;
const DIGITS = [...'0123456789'];
/** The faintest and the strongest tint; ink on the strongest still has a contrast of 5 to 1. */
const FAINT = 0.12;
const STRONG = 0.45;

/** A square for each digit (rows) and what it was read as (columns); mistakes are tinted, more so the more there are. */
export function confusionChart(label: string, confusion: readonly (readonly number[])[]): Markup {
  const mistakes = confusion.flatMap((row, digit) => row.filter((_, read) => read !== digit));
  const most = Math.max(1, ...mistakes);
  const cells = confusion.flatMap((row, digit) =>
    row.flatMap((count, read) =>
      count === 0 ? [] : cell(digit, read, count, FAINT + (STRONG - FAINT) * (count / most)),
    ),
  );
  const middle = (i: number): number => EDGE + (i + 0.5) * CELL;
  return picture(
    WIDTH,
    WIDTH,
    label,
    words(EDGE + 5 * CELL, 12, 'read as', 'middle'),
    words(0, EDGE + 5 * CELL + 4, 'is'),
    ...DIGITS.flatMap((digit, i) => [
      words(middle(i), EDGE - 8, digit, 'middle', 'chart-ink'),
      words(EDGE - 10, middle(i) + 4, digit, 'end', 'chart-ink'),
    ]),
    ...cells,
  );
}

function cell(digit: number, read: number, count: number, tint: number): Markup[] {
  const [x, y] = [EDGE + read * CELL, EDGE + digit * CELL];
  const side = { x: x + 1, y: y + 1, width: CELL - 2, height: CELL - 2, rx: 2 };
  const isRight = digit === read;
  return [
    element(
      'rect',
      isRight ? { ...side, class: 'chart-track' } : { ...side, class: 'chart-bar', 'fill-opacity': tint },
    ),
    words(x + CELL / 2, y + CELL / 2 + 4, String(count), 'middle', isRight ? 'chart-quiet' : 'chart-ink'),
  ];
}
