/**
 * An element of HTML or SVG as plain data, its attributes named as HTML names them. The page hands it to React and the
 * training report writes it as text, so that both show the same figure. Styled by classes alone: see chart.css.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Markup | string)[];
}

/** Numbers are rounded to a hundredth of a pixel: more cannot be seen, and costs bytes. */
export function element(
  tag: string,
  attributes: Markup['attributes'] = {},
  ...children: readonly (Markup | string)[]
): Markup {
  const rounded = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  ]);
  return { tag, attributes: Object.fromEntries(rounded), children };
}

/** A picture of `width`×`height` units, which takes the width of its place. `label` says it all to who cannot see it. */
export function picture(width: number, height: number, label: string, ...children: readonly Markup[]): Markup {
  const attributes = { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label };
  return element('svg', attributes, ...children);
}

/** Text in a picture, its baseline at `y`; `align` says which of its ends, or its middle, stands at `x`. */
export function words(
  x: number,
  y: number,
  text: string,
  align: 'start' | 'middle' | 'end' = 'start',
  kind = 'chart-quiet',
): Markup {
  return element('text', { x, y, class: `${kind} chart-${align}` }, text);
}

/** A line through these places, as the `d` of a path. */
export function linePath(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
