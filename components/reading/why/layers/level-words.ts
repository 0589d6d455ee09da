import type { Field, Level } from '../../../../lib/reading/inside/levels';

/** What a level does, in a sentence. */
export function levelWords({ kind, width, height, channels }: Level): string {
  const pictures = `${channels} pictures of ${width} × ${height}`;
  if (kind === 'dense')
    return 'For each digit, all cells of the level before are added up, each with a weight of its own.';
  if (kind === 'max-pool') return `${pictures}: of every 2 × 2 cells the strongest is kept.`;
  return `${pictures}, one for each filter. A cell adds up the 3 × 3 cells around its place in the level before, in all of its pictures, each with a weight of its own; what is below 0 becomes 0.`;
}

/** A cell of a level, as it is chosen. */
export interface Cell {
  readonly channel: number;
  readonly x: number;
  readonly y: number;
}

/** The sum that stands in a cell. */
export const valueAt = ({ width, channels, values }: Level, { x, y, channel }: Cell): number =>
  values[(y * width + x) * channels + channel] ?? 0;

/** The strongest cell of a level. */
export function strongest({ width, channels, values }: Level): Cell {
  const at = values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);
  const place = Math.floor(at / channels);
  return { channel: at % channels, x: place % width, y: Math.floor(place / width) };
}

/** The pixels that a cell sees along one axis, cut at the picture's edges: the first one, and how many. */
export function pixelsSeen(
  { first, step, size }: Field,
  cell: number,
  side: number,
): readonly [from: number, count: number] {
  const from = Math.max(0, first + step * cell);
  return [from, Math.min(side, first + step * cell + size) - from];
}

/** A cell in a sentence. */
export function cellWords(level: Level, cell: Cell, side: number): string {
  const [[left, columns], [top, rows]] = [pixelsSeen(level.field, cell.x, side), pixelsSeen(level.field, cell.y, side)];
  const sum = valueAt(level, cell).toFixed(2);
  return `This cell of picture ${cell.channel + 1} sees ${columns} × ${rows} pixels, from column ${left + 1} and row ${top + 1} on. It holds ${sum}.`;
}
