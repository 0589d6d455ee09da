/** How one text becomes another. */
export interface Alignment {
  /** The fewest characters that have to be put in, left out or replaced. */
  readonly distance: number;
  /** Which character of the first became which of the second, those that stay the same among them. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** The edit distance of two texts (Levenshtein, 1966), by Wagner and Fischer's table, and one way to have it. */
export function alignmentOf(from: string, to: string): Alignment {
  const columns = to.length + 1;
  const least = new Uint32Array((from.length + 1) * columns);
  const at = (i: number, j: number): number => least[i * columns + j] as number;
  const replaced = (i: number, j: number): number => at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
  for (let i = 0; i <= from.length; i++) {
    for (let j = 0; j <= to.length; j++) {
      least[i * columns + j] =
        i === 0 || j === 0 ? i + j : Math.min(replaced(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const pairs: [string, string][] = [];
  for (let i = from.length, j = to.length; i > 0 && j > 0; ) {
    if (at(i, j) === replaced(i, j)) pairs.unshift([from[--i] as string, to[--j] as string]);
    else if (at(i, j) === at(i - 1, j) + 1) i -= 1;
    else j -= 1;
  }
  return { distance: at(from.length, to.length), pairs };
}
