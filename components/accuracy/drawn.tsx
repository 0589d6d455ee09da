import { createElement, type ReactNode } from 'react';
import type { Markup } from '../../lib/charts/markup';

/** What React calls the attributes that it does not call as HTML does. */
const REACT_NAMES: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex' };

/** Shows a figure of lib/charts as it is. */
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

/** `fill-opacity` is fillOpacity; `aria-label` and `data-kind` stay as they are. */
function reactName(name: string): string {
  return /^(aria|data)-/.test(name) ? name : name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
