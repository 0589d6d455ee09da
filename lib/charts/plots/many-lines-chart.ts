import { type Axis, chartFrame, WIDTH } from '../frame';
import { legendEntry, legendOf } from '../legend';
import { element, linePath, type Markup, picture } from '../markup';
import { spread } from '../spread';

/** A line among many: `tone`, from 0, is its colour and its dashes; `key`, a letter or two, stands at its end. */
export interface Series {
  readonly name: string;
  readonly key: string;
  readonly tone: number;
  /** Along the axes as they are: of a logarithmic one, the logarithms. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Tones that series.css knows; further lines start over, and are still told apart by their keys. */
export const TONES = 10;
/** Taller than other charts: many lines need room between them. */
const TALL = 320;
/** Room for the title of the upright axis. */
const ABOVE = 30;
/** A letter's height, from an end to the middle of its letter, and from the middle of a line of text to its baseline. */
const KEY_HEIGHT = 11;
const KEY_AWAY = 10;
const BASELINE = 4;
/** Letters that were pushed less far still stand beside their ends. */
const PUSHED = 3;

const toneClass = (tone: number): string => `series-${tone % TONES}`;

/** Lines over a grid, told apart by the letters at their ends, by their dashes and by their colours. */
export function manyLinesChart(label: string, across: Axis, up: Axis, series: readonly Series[]): Markup {
  const { x, y, grid } = chartFrame(across, up, TALL, ABOVE);
  const drawn = series.map(({ points, ...rest }) => ({
    ...rest,
    places: points.map(([at, value]) => ({ x: x(at), y: y(value) })),
  }));
  const paths = drawn.map(({ places, tone }) =>
    element('path', {
      d: linePath(places),
      class: `chart-line series-line ${toneClass(tone)}`,
    }),
  );
  const ends = drawn.flatMap(({ places, key, tone }) => places.slice(-1).map((end) => ({ ...end, key, tone })));
  return picture(
    WIDTH,
    TALL,
    label,
    ...grid,
    ...paths,
    ...ends.map((end) =>
      element('circle', { cx: end.x, cy: end.y, r: 2.5, class: `series-dot ${toneClass(end.tone)}` }),
    ),
    ...keys(ends),
  );
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

/** The letters to the right of the ends of their lines, none on another, joined to the ends they were pushed away from. */
function keys(ends: readonly End[]): Markup[] {
  const rows = spread(
    ends.map(({ y }) => y),
    KEY_HEIGHT,
  );
  return ends.flatMap((end, i) => {
    const y = rows[i] ?? end.y;
    const x = end.x + KEY_AWAY;
    const join = element('line', { x1: end.x + 3, y1: end.y, x2: x - 4, y2: y, class: 'chart-join' });
    const key = element('text', { x, y: y + BASELINE, class: 'chart-ink chart-middle chart-label' }, end.key);
    return Math.abs(y - end.y) > PUSHED ? [join, key] : [key];
  });
}

/** What the lines are: a sample of each with its letter and its name. */
export function seriesLegend(series: readonly Series[]): Markup {
  return legendOf(
    series.map(({ name, key, tone }) =>
      legendEntry(`series-line ${toneClass(tone)}`, element('b', {}, key), ` ${name}`),
    ),
  );
}
