import { element, type Markup } from './markup';

/** What the two lines of a chart are: the drawn one and the dashed one. */
export function legend(main: string, second: string): Markup {
  return legendOf([legendEntry('chart-main', main), legendEntry('chart-second', second)]);
}

export const legendOf = (entries: readonly Markup[]): Markup => element('ul', { class: 'legend' }, ...entries);

/** A sample of a line of this class, with what it stands for. */
export function legendEntry(lineClass: string, ...label: readonly (Markup | string)[]): Markup {
  const line = element('line', { x1: 0, x2: 28, y1: 4, y2: 4, class: `chart-line ${lineClass}` });
  const sample = element('svg', { class: 'legend-line', viewBox: '0 0 28 8', 'aria-hidden': 'true' }, line);
  return element('li', {}, sample, ...label);
}
