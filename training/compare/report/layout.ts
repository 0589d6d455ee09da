import { type Table, tableOf } from '../../../lib/charts/figure';
import { element, type Markup } from '../../../lib/charts/markup';

/** Figures with many things in them, two side by side where there is room. */
export const wideFigures = (...all: readonly Markup[]): Markup =>
  element('div', { class: 'figures figures-wide' }, ...all);

/** A figure with a legend under its chart. */
export function withLegend(legend: Markup, { tag, attributes, children }: Markup): Markup {
  const [heading, chart, ...rest] = children;
  return element(tag, attributes, ...[heading, chart, legend, ...rest].filter((one) => one !== undefined));
}

/** A table of the networks under a heading of its own. */
export function networkTable(title: string, table: Table): Markup {
  return element('div', { class: 'networks' }, element('h3', {}, title), tableOf(table, title));
}
