import { element, type Markup } from './markup';

/** Rows under a head, with all numbers of the chart they belong to. The first column names the row. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart under its title, with what it says in words, and its numbers to open. */
export function figure(title: string, chart: Markup, caption: string, table: Table): Markup {
  return element(
    'figure',
    { class: 'figure' },
    element('h3', {}, title),
    chart,
    element('figcaption', {}, caption),
    element('details', {}, element('summary', {}, `In numbers: ${title}`), tableOf(table, title)),
  );
}

/** `label` names the place it scrolls in where it is wider than the screen. */
export function tableOf({ head, rows }: Table, label: string): Markup {
  const cells = ([name = '', ...others]: readonly string[]): Markup[] => [
    element('th', { scope: 'row' }, name),
    ...others.map((text) => element('td', {}, text)),
  ];
  const table = element(
    'table',
    { class: 'numbers' },
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))),
  );
  // Without a mouse it is scrolled by the keyboard, which needs the focus.
  return element('div', { class: 'numbers-place', role: 'group', tabindex: 0, 'aria-label': label }, table);
}
