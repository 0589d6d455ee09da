import { readFileSync } from 'node:fs';
import { element, type Markup } from '../../lib/charts/markup';
import { markupText } from './markup-text';

const style = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A whole HTML document that loads nothing: its styles are in it, and it has no script. */
export function documentText(title: string, ...sections: readonly Markup[]): string {
  const styles = ['report.css', '../../lib/charts/chart.css', '../../lib/charts/series.css'].map(style).join('\n');
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
  );
  // Style sheets are text of our own and must not be escaped.
  const headText = markupText(head).replace('</head>', () => `<style>\n${styles}</style></head>`);
  const body = element('body', {}, element('main', {}, ...sections));
  return `<!doctype html>\n<html lang="en">${headText}\n${markupText(body)}</html>\n`;
}

/** A part of the document under a heading of its own. */
export function section(title: string, ...children: readonly (Markup | string)[]): Markup {
  return element('section', {}, element('h2', {}, title), ...children);
}

/** Figures side by side where there is room. */
export const figures = (...all: readonly Markup[]): Markup => element('div', { class: 'figures' }, ...all);
