/** Width of a figure in the widest of our serif faces (DejaVu Serif), as a ratio of its size, with a little to spare. */
const ADVANCE = 0.65;
/** Height of a row of figures, as a ratio of their size. number.css has the same. */
const ROW = 1.1;
/** Widths of the space between two groups and of the mark before a row that goes on, in digits. number.css has the same. */
const SPACE = 0.5;
const MARK = 1;
/** A line of up to this many digits stays in one row, however small: in two it could be taken for two numbers. */
const ONE_ROW = 12;
/** The width of the place for a number, as a ratio of its height: on a wide screen. Elsewhere it is wider. */
const PLACE = 2.2;

/** The groups of a line of a number, between wide spaces. */
export type Groups<T> = readonly (readonly T[])[];
/** The rows of each line. Each row but the first goes on with the number above it. */
export type Rows<T> = readonly (readonly Groups<T>[])[];

/** Breaks lines that are long into rows, between groups where that is enough, if their figures are larger then. */
export function rowsOf<T>(lines: readonly Groups<T>[], widthOf: (one: T) => number): Rows<T> {
  const whole = lines.map((groups) => [groups]);
  const broken = lines.map((groups) => rowsOfLine(groups, widthOf));
  const [large, small] = [broken, whole].map((rows) => {
    const { width, height } = extentOf(rows, widthOf);
    return Math.min(PLACE / width, 1 / height);
  });
  return large && small && large > small ? broken : whole;
}

/** The largest size at which rows fit their container. It is CSS, so that the browser works it out for the space there is. */
export function numberSize<T>(rows: Rows<T>, widthOf: (one: T) => number): string {
  const { width, height } = extentOf(rows, widthOf);
  return `min(${percentOf(width)}cqw, ${percentOf(height)}cqh)`;
}

/** As a ratio of the size of the figures. */
function extentOf<T>(lines: Rows<T>, widthOf: (one: T) => number): { readonly width: number; readonly height: number } {
  const widths = lines.flatMap((rows) => rows.map((row, at) => spaced(row, widthOf) + (at > 0 ? MARK : 0)));
  return { width: Math.max(...widths) * ADVANCE, height: widths.length * ROW };
}

/** As few rows as the line needs, of about the same width. */
function rowsOfLine<T>(groups: Groups<T>, widthOf: (one: T) => number): Groups<T>[] {
  const width = spaced(groups, widthOf);
  const fewest = Math.ceil(width / ONE_ROW);
  for (let columns = width / fewest; ; columns += SPACE) {
    const rows = filled(groups, columns, widthOf);
    if (rows.length <= fewest || columns >= ONE_ROW) return rows;
  }
}

/** A group that does not fit begins a row, and one that fits no row is broken. */
function filled<T>(groups: Groups<T>, columns: number, widthOf: (one: T) => number): T[][][] {
  const rows: T[][][] = [];
  // A row that is full makes the next one begin.
  let used = columns;
  for (const group of groups) {
    used += SPACE;
    if (used + spaced([group], widthOf) > columns) used = columns;
    for (const [at, one] of group.entries()) {
      const isFull = used + widthOf(one) > columns;
      if (isFull) {
        rows.push([]);
        used = 0;
      }
      if (at === 0 || isFull) rows.at(-1)?.push([]);
      rows.at(-1)?.at(-1)?.push(one);
      used += widthOf(one);
    }
  }
  return rows;
}

const spaced = <T>(groups: Groups<T>, widthOf: (one: T) => number): number =>
  groups.flat().reduce((sum, one) => sum + widthOf(one), SPACE * (groups.length - 1));

const percentOf = (parts: number): number => Math.floor(10_000 / parts) / 100;
