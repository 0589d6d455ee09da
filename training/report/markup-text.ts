import type { Markup } from '../../lib/charts/markup';

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

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
