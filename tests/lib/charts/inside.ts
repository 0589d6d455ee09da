import type { Markup } from '../../../lib/charts/markup';

/** All elements of a tag within a figure, in order. */
export function inside(markup: Markup, tag: string): Markup[] {
  const below = markup.children.flatMap((child) => (typeof child === 'string' ? [] : inside(child, tag)));
  return markup.tag === tag ? [markup, ...below] : below;
}

export function textOf(markup: Markup | string): string {
  return typeof markup === 'string' ? markup : markup.children.map(textOf).join('');
}

export const ofClass = (found: readonly Markup[], name: string): Markup[] =>
  found.filter(({ attributes }) => String(attributes.class).split(' ').includes(name));
