import { WIDTH } from '../frame';
import { element, type Markup, picture, words } from '../markup';
import { linear } from '../scale';

/** Bars that belong together, under a name. */
export interface BarGroup {
  readonly name: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly text: string }[];
}

const ROW = 15;
const THICK = 8;
/** The name's line above the bars, and the space below them. */
const HEAD = 20;
const AFTER = 8;
const LETTER = 6.6;
const GAP = 8;
/** The first bar of a group is the strongest: it is what the others are held against. */
const FAINTER = 'chart-fainter';

/** Groups of bars below each other, all from 0 to `full`; each bar has its name on the left and its value on the right. */
export function groupedBarChart(label: string, groups: readonly BarGroup[], full: number): Markup {
  const bars = groups.flatMap((group) => group.bars);
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length)) * LETTER;
  const left = longest(bars.map(({ name }) => name)) + GAP;
  const right = WIDTH - longest(bars.map(({ text }) => text)) - GAP;
  const length = linear(0, full, 0, right - left);
  let top = 0;
  const rows = groups.flatMap((group) => {
    const head = words(0, top + 14, group.name, 'start', 'chart-ink');
    const own = group.bars.flatMap(({ name, value, text }, i) => {
      const middle = top + HEAD + (i + 0.5) * ROW;
      const track = { x: left, y: middle - THICK / 2, height: THICK };
      return [
        words(0, middle + 4, name),
        element('rect', { ...track, width: right - left, class: 'chart-track' }),
        element('rect', {
          ...track,
          width: length(Math.min(full, value)),
          class: i === 0 ? 'chart-bar' : `chart-bar ${FAINTER}`,
        }),
        words(WIDTH, middle + 4, text, 'end', 'chart-ink'),
      ];
    });
    top += HEAD + group.bars.length * ROW + AFTER;
    return [head, ...own];
  });
  return picture(WIDTH, top, label, ...rows);
}
