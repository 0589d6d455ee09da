import { HEIGHT, WIDTH } from './frame';
import { type Anchor, type Bounds, labelPlaces } from './label-places';
import { element, type Markup } from './markup';

/** Labels stay within the picture, above the numbers of the axis. */
const bounds = (height: number): Bounds => ({ left: 46, right: WIDTH, top: 12, bottom: height - 42 });
/** From the middle of a line of text down to its baseline. */
const BASELINE = 4;

/** The anchors' texts beside them, none on another, joined to their anchors where they are apart. */
export function labels(
  anchors: readonly Anchor[],
  marks: readonly { readonly x: number; readonly y: number }[],
  height = HEIGHT,
): Markup[] {
  const places = labelPlaces(anchors, marks, bounds(height));
  const joins = anchors.flatMap((anchor, i) => {
    const place = places[i];
    if (!place?.isApart) return [];
    const side = (place.x > anchor.x ? -1 : 1) * Math.min(Math.abs(place.x - anchor.x), anchor.text.length * 3.3);
    return [element('line', { x1: anchor.x, y1: anchor.y, x2: place.x + side, y2: place.y, class: 'chart-join' })];
  });
  const texts = anchors.map(({ text }, i) => {
    const { x = 0, y = 0 } = places[i] ?? {};
    return element('text', { x, y: y + BASELINE, class: 'chart-ink chart-middle chart-label' }, text);
  });
  return [...joins, ...texts];
}
