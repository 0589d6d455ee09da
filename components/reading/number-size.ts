/** Width of a figure in the widest of our serif faces (DejaVu Serif), as a ratio of its size, with a little to spare. */
const ADVANCE = 0.65;
/** Height of a row of figures, as a ratio of their size. number.css has the same. */
const ROW = 1.1;
/** A line of digits is broken into at most this many rows: with more, they would be too small to read. */
const MOST_ROWS = 8;

/** One row is easier to read: a broken number's size counts only by this ratio. */
const BROKEN = 0.9;

/**
 * The largest size at which lines with these numbers of digits fit their container, over all ways to break them into rows.
 * It is CSS, so that the browser works it out for the space there is.
 */
export function numberSize(lengths: readonly number[]): string {
  const longest = Math.max(...lengths);
  const sizes = Array.from({ length: Math.min(MOST_ROWS, Math.ceil(longest)) }, (_, i) => {
    const columns = Math.ceil(longest / (i + 1));
    const rows = lengths.reduce((sum, length) => sum + Math.ceil(length / columns), 0);
    const worth = rows > lengths.length ? BROKEN : 1;
    return `min(${percentOf((columns * ADVANCE) / worth)}cqw, ${percentOf((rows * ROW) / worth)}cqh)`;
  });
  return `max(${sizes.join(', ')})`;
}

const percentOf = (parts: number): number => Math.floor(10_000 / parts) / 100;
