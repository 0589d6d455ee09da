import { type PenCursor, RESTING } from '../../browser/keys/keyboard-pen';
import type { SheetState } from '../../session/drawing-session';
import { between, firstPlace, STEP, spotOf } from '../../session/pen-grid';
import { penWidthOf } from '../../session/pen-width';
import { html, say, svg } from './elements';

/** Shows the pen that keys move, its grid, and its way; it is seen while the sheet has the keyboard's focus. */
export function createKeyboardLayer(sheet: HTMLElement) {
  const dot = svg('circle', { cx: String(STEP / 2), cy: String(STEP / 2), r: '2.5' });
  const size = { width: String(STEP), height: String(STEP) };
  const pattern = svg('pattern', { id: 'dots', patternUnits: 'userSpaceOnUse', ...size }, dot);
  const grid = svg('rect', { fill: 'url(#dots)' });
  const line = svg('line');
  const dots = svg('svg', { class: 'grid' }, pattern, grid);
  const way = svg('svg', { class: 'way' }, line);
  const point = html('div', { class: 'point' });
  const hint = html('p', { class: 'keys' }, 'Arrows move the pen, Space puts it down');
  const words = html('p', { class: 'unseen', 'aria-live': 'polite' });
  sheet.append(html('div', { class: 'keyboard', 'aria-hidden': 'true' }, dots, way, point, hint), words);
  return {
    show(pen: PenCursor, { history, penDown, view }: SheetState) {
      const { drawing } = history.present;
      for (const each of [dots, way]) set(each, { viewBox: `${view.x} ${view.y} ${view.width} ${view.height}` });
      set(grid, { ...view });
      const { x, y } = spotOf(pen.place);
      const inked = pen.before && between(pen.before, pen.place);
      set(line, { x1: inked?.x ?? x, y1: inked?.y ?? y, x2: x, y2: y, 'stroke-width': penWidthOf(drawing) });
      way.toggleAttribute('hidden', !inked);
      point.toggleAttribute('data-down', pen.isDown);
      point.style.left = `${(100 * (x - view.x)) / view.width}%`;
      point.style.top = `${(100 * (y - view.y)) / view.height}%`;
      hint.hidden = penDown || drawing.length > 0;
      say(words, pen === RESTING ? '' : penWords(pen, firstPlace(view)));
    },
  };
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function penWords({ place, isDown }: PenCursor, first: PenCursor['place']): string {
  const [row, column] = [place.row - first.row + 1, place.column - first.column + 1];
  return `Row ${row}, column ${column}, pen ${isDown ? 'down' : 'up'}`;
}
