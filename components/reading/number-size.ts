/** Width of a figure in the widest of our serif faces (DejaVu Serif), as a ratio of its size, with a little to spare. */
const ADVANCE = 0.65;
/** Height of a row of figures, as a ratio of their size. number.css has the same. */
const ROW = 1.1;
/** A line of digits is broken into at most this many rows: with more, they would be too small to read. */
const MOST_ROWS = 8;

/** One row is easier to read: a broken number's size counts only by this ratio. */
const BROKEN = 0.9;

/** Width of the space between two groups of digits, in digits. number.css has the same. */
const SPACE = 0.5;

/**
 * The largest size at which lines of groups fit their container, over all ways to break them
 * into rows, between groups where that is enough. It is CSS, so that the browser works it out for the space there is.
 */
export function numberSize(lines: readonly (readonly number[])[]): string {
  const longest = Math.max(...lines.map(widthOf));
  // Of all widths that make as many rows, the narrowest allows the largest figures.
  const narrowest = new Map<number, number>();
  for (let columns = Math.ceil(longest); columns >= longest / MOST_ROWS; columns--) {
    const rows = lines.reduce((sum, groups) => sum + rowsOf(groups, columns), 0);
    narrowest.set(rows, Math.min(longest, columns));
  }
  const sizes = [...narrowest].map(([rows, columns]) => {
    const worth = rows > lines.length ? BROKEN : 1;
    return `min(${percentOf((columns * ADVANCE) / worth)}cqw, ${percentOf((rows * ROW) / worth)}cqh)`;
  });
  return `max(${sizes.join(', ')})`;
}

const widthOf = (groups: readonly number[]): number =>
  groups.reduce((sum, length) => sum + length, 0) + SPACE * (groups.length - 1);

/** As a browser breaks them: a group that does not fit begins a row, and one that fits no row is broken. */
function rowsOf(groups: readonly number[], columns: number): number {
  let [rows, used] = [1, 0];
  for (const length of groups) {
    if (used > 0 && used + SPACE + length > columns) [rows, used] = [rows + 1, 0];
    if (length > columns) [rows, used] = [rows + Math.ceil(length / columns) - 1, columns];
    else used += (used > 0 ? SPACE : 0) + length;
  }
  return rows;
}

const percentOf = (parts: number): number => Math.floor(10_000 / parts) / 100;
