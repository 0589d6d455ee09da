import { element, type Markup } from './markup';

/** What the two lines of a chart are: the drawn one and the dashed one. */
export function legend(main: string, second: string): Markup {
  return element('ul', { class: 'legend' }, entry('main', main), entry('second', second));
}

function entry(look: 'main' | 'second', text: string): Markup {
  const line = element('line', { x1: 0, x2: 28, y1: 4, y2: 4, class: `chart-line chart-${look}` });
  const sample = element('svg', { class: 'legend-line', viewBox: '0 0 28 8', 'aria-hidden': 'true' }, line);
  return element('li', {}, sample, text);
}
