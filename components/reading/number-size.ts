/** How wide a figure of the widest of our serif faces (DejaVu Serif) is, in parts of its size, with a little to spare. */
const ADVANCE = 0.65;
/** How high a row of figures is, as reading.css has it. */
const ROW = 1.1;
/** A line of digits is broken into at most so many rows: more of them would be too small to read anyway. */
const MOST_ROWS = 8;

/** A number is easier to read in one row: breaking it must make its figures larger than by a tenth. */
const BROKEN = 0.9;

/**
 * The size of figures with which lines of so many digits fill the place they stand in, as CSS that the browser works out
 * for the place it has: of all ways to break the lines into rows, that with the largest figures.
 */
export function numberSize(lengths: readonly number[]): string {
  const longest = Math.max(...lengths);
  const sizes = Array.from({ length: Math.min(MOST_ROWS, longest) }, (_, i) => {
    const columns = Math.ceil(longest / (i + 1));
    const rows = lengths.reduce((sum, length) => sum + Math.ceil(length / columns), 0);
    const worth = rows > lengths.length ? BROKEN : 1;
    return `min(${share((columns * ADVANCE) / worth)}cqw, ${share((rows * ROW) / worth)}cqh)`;
  });
  return `max(${sizes.join(', ')})`;
}

const share = (parts: number): number => Math.floor(10_000 / parts) / 100;
