import { createElement, type ReactNode } from 'react';
import type { Markup } from '../../lib/charts/markup';

/** React's names for attributes that it names differently from HTML. */
const REACT_NAMES: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex' };

/** Renders a figure of lib/charts. */
export function Drawn({ markup }: { markup: Markup }): ReactNode {
  const { tag, attributes, children } = markup;
  const properties = Object.entries(attributes).map(([name, value]) => [REACT_NAMES[name] ?? reactName(name), value]);
  return createElement(
    tag,
    Object.fromEntries(properties),
    ...children.map((child) =>
      // biome-ignore lint/correctness/useJsxKeyInIterable: handed over as arguments, not as a list.
      typeof child === 'string' ? child : <Drawn markup={child} />,
    ),
  );
}

/** `fill-opacity` becomes fillOpacity; `aria-label` and `data-kind` stay the same. */
function reactName(name: string): string {
  return /^(aria|data)-/.test(name) ? name : name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
