import { element, type Markup, words } from './markup';
import { linear, type Scale } from './scale';

/** The values along one side of a chart. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly title: string;
}

/** The sides of a chart with axes, in units of its picture: about a phone's width of CSS pixels. */
export const WIDTH = 320;
export const HEIGHT = 200;
/** Room for the numbers and titles of the axes, and for half a number beyond the right end. */
const LEFT = 44;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 40;
/** From an axis to its numbers' baselines, and to its title's. */
const NUMBERS = 15;
const TITLE = 32;

/** An empty chart: grid lines and numbers, and the scales that place values in it. */
export interface ChartFrame {
  readonly x: Scale;
  readonly y: Scale;
  readonly grid: readonly Markup[];
}

export function chartFrame(across: Axis, up: Axis, height = HEIGHT, top = TOP): ChartFrame {
  const bottom = height - BOTTOM;
  const x = linear(across.from, across.to, LEFT, WIDTH - RIGHT);
  const y = linear(up.from, up.to, bottom, top);
  return {
    x,
    y,
    grid: [
      ...up.ticks.flatMap(({ at, text }) => [
        element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(at), y2: y(at), class: 'chart-grid' }),
        words(LEFT - 8, y(at) + 4, text, 'end'),
      ]),
      ...across.ticks.flatMap(({ at, text }) => [
        element('line', { x1: x(at), x2: x(at), y1: bottom, y2: bottom + 4, class: 'chart-grid' }),
        words(x(at), bottom + NUMBERS, text, 'middle'),
      ]),
      words((LEFT + WIDTH - RIGHT) / 2, bottom + TITLE, across.title, 'middle'),
      ...(up.title === '' ? [] : [words(4, 12, up.title)]),
    ],
  };
}
