import { readFileSync } from 'node:fs';
import { element, type Markup } from '../../lib/charts/markup';

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

/** Elements of HTML that have no end. */
const VOID = ['img', 'meta', 'br', 'hr'];

/** An element as HTML text. All text and attribute values are escaped, so that nothing in the data can become markup. */
export function markupText({ tag, attributes, children }: Markup): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const start = `<${tag}${own.join('')}>`;
  if (VOID.includes(tag)) return start;
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : markupText(child)));
  return `${start}${inner.join('')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
