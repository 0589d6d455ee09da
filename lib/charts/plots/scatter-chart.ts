import { type Axis, chartFrame, WIDTH } from '../frame';
import { labels } from '../labels';
import { element, type Markup, picture } from '../markup';

/** One thing at `x`, with a value that is drawn as a dot and perhaps a second one, drawn as a ring below or above it. */
export interface ScatterDot {
  /** A letter or two: names would cross what stands beside them. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly second?: number;
}

const TALL = 340;
/** Room for the title of the upright axis. */
const ABOVE = 30;
const APART = 8;

/** Dots with their letters over a grid; no letter lies on another. */
export function scatterChart(label: string, across: Axis, up: Axis, dots: readonly ScatterDot[]): Markup {
  const { x, y, grid } = chartFrame(across, up, TALL, ABOVE);
  const rings = dots.flatMap(({ x: at, y: value, second }) =>
    second === undefined ? [] : [{ x: x(at), y: y(second), from: y(value) }],
  );
  const places = dots.map((dot) => ({ x: x(dot.x), y: y(dot.y), text: dot.key }));
  // No letter should lie on the line from a dot to its ring: it counts as marks, a letter's height apart.
  const between = rings.flatMap(({ x: at, y: end, from }) =>
    Array.from({ length: Math.ceil(Math.abs(end - from) / APART) }, (_, i) => ({
      x: at,
      y: from + Math.sign(end - from) * i * APART,
    })),
  );
  return picture(
    WIDTH,
    TALL,
    label,
    ...grid,
    ...rings.map((ring) => element('line', { x1: ring.x, x2: ring.x, y1: ring.from, y2: ring.y, class: 'chart-join' })),
    ...rings.map((ring) => element('circle', { cx: ring.x, cy: ring.y, r: 3.5, class: 'chart-ring' })),
    ...places.map((place) => element('circle', { cx: place.x, cy: place.y, r: 4, class: 'chart-dot chart-main' })),
    ...labels(places, [...places, ...rings, ...between], TALL),
  );
}

/** What the dots and the rings are, and whom the letters stand for. */
export function scatterLegend(
  dot: string,
  ring: string,
  names: readonly { readonly key: string; readonly name: string }[],
): Markup {
  const mark = (kind: string, text: string): Markup => {
    const circle = element('circle', { cx: 22, cy: 4, r: 3.5, class: kind });
    return element(
      'li',
      {},
      element('svg', { class: 'legend-line', viewBox: '0 0 28 8', 'aria-hidden': 'true' }, circle),
      text,
    );
  };
  return element(
    'ul',
    { class: 'legend' },
    mark('chart-dot chart-main', dot),
    mark('chart-ring', ring),
    ...names.map(({ key, name }) => element('li', {}, element('b', {}, key), ` ${name}`)),
  );
}
