import type { ReliabilityBin } from '../../reading/metrics';
import { type Axis, chartFrame, WIDTH } from '../frame';
import { element, type Markup, picture, words } from '../markup';
import { counted } from '../percent';

const TALL = 310;
/** Room for the title of the upright axis and, below it, the counts. */
const ABOVE = 48;
const COUNTS = 34;
const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: `${Math.round(100 * at)} %` }));
const SURE: Axis = { from: 0, to: 1, ticks: FIFTHS, title: 'how sure it said it was' };
const RIGHT: Axis = { from: 0, to: 1, ticks: FIFTHS, title: 'share that was right' };

/**
 * How sure it said it was against how often it was right (DeGroot and Fienberg, 1983): a dot a bin, with its 95 %
 * interval as a whisker and its count above. On the dashed diagonal it is as right as it says.
 */
export function reliabilityChart(label: string, bins: readonly ReliabilityBin[]): Markup {
  const { x, y, grid } = chartFrame(SURE, RIGHT, TALL, ABOVE);
  const diagonal = element('line', { x1: x(0), y1: y(0), x2: x(1), y2: y(1), class: 'chart-line chart-second' });
  const dots = bins.flatMap(({ from, to, confidence, right, count }) => {
    const [low, high] = wilsonInterval(right * count, count);
    const cx = x(confidence);
    return [
      element('line', { x1: cx, x2: cx, y1: y(low), y2: y(high), class: 'chart-whisker' }),
      element('circle', { cx, cy: y(right), r: 4, class: 'chart-dot chart-main' }),
      // In the middle of its bin, where no count stands upon the next; the last bin's count, the largest, above its dot.
      words(to === 1 ? cx : x((from + to) / 2), COUNTS, counted(count), 'middle', 'chart-ink'),
    ];
  });
  return picture(WIDTH, TALL, label, ...grid, words(4, COUNTS, 'digits'), diagonal, ...dots);
}

/** Standard deviations of a normal distribution that 95 % lies within. */
const Z = 1.96;

/**
 * The 95 % interval of a ratio of which `right` of `count` (1 or more) were seen (Wilson, Probable Inference, 1927):
 * unlike the usual ± it stays within 0 and 1 where nearly all are right.
 */
export function wilsonInterval(right: number, count: number): readonly [number, number] {
  const ratio = right / count;
  const square = (Z * Z) / count;
  const middle = (ratio + square / 2) / (1 + square);
  const reach = (Z * Math.sqrt((ratio * (1 - ratio)) / count + square / (4 * count))) / (1 + square);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
