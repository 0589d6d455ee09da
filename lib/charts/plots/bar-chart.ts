import { WIDTH } from '../frame';
import { element, type Markup, picture, words } from '../markup';
import { linear } from '../scale';

/** A bar from the left; `text` is its value in words. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const ROW = 22;
const THICK = 10;
/** A letter's width, about, in units of the picture: names and values are set in 12 units. */
const LETTER = 6.6;
const GAP = 8;

/** A row a bar, all from 0 to `full`, names on the left and values on the right. */
export function barChart(label: string, bars: readonly Bar[], full: number): Markup {
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length)) * LETTER;
  const left = longest(bars.map(({ name }) => name)) + GAP;
  const right = WIDTH - longest(bars.map(({ text }) => text)) - GAP;
  const length = linear(0, full, 0, right - left);
  const rows = bars.flatMap(({ name, value, text }, i) => {
    const middle = (i + 0.5) * ROW;
    const track = { x: left, y: middle - THICK / 2, height: THICK };
    return [
      words(0, middle + 4, name, 'start', 'chart-ink'),
      element('rect', { ...track, width: right - left, class: 'chart-track' }),
      element('rect', { ...track, width: length(Math.min(full, value)), class: 'chart-bar' }),
      words(WIDTH, middle + 4, text, 'end', 'chart-ink'),
    ];
  });
  return picture(WIDTH, bars.length * ROW, label, ...rows);
}
