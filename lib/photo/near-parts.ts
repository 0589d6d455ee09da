import { joined, type Part } from './part';

/** Parts of which some pixel is no farther than `reach` pixels from another's, along both sides, as one: broken strokes. */
export function joinedNear(parts: readonly Part[], reach: number): Part[] {
  const { rootOf, unite } = groupsOf(parts.length);
  const rims = rimsInCells(parts, Math.max(1, reach));
  for (const [a, b] of neighbours(rims)) {
    if (rootOf(a.part) !== rootOf(b.part) && areNear(a.spots, b.spots, reach)) unite(a.part, b.part);
  }
  const together = new Map<number, Part[]>();
  for (const [i, part] of parts.entries()) {
    const group = together.get(rootOf(i));
    if (group === undefined) together.set(rootOf(i), [part]);
    else group.push(part);
  }
  return [...together.values()].map(joined);
}

/** Union and find (Galler and Fischer, An improved equivalence algorithm, 1964), paths halved on the way. */
function groupsOf(count: number) {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (of: number): number => {
    let i = of;
    while (parents[i] !== i) {
      parents[i] = parents[parents[i] as number] as number;
      i = parents[i] as number;
    }
    return i;
  };
  const unite = (a: number, b: number): void => {
    parents[rootOf(a)] = rootOf(b);
  };
  return { rootOf, unite };
}

/** Where a part's ink ends within one cell of a grid, as pairs of x and y in pixels of the picture. */
interface Rim {
  /** Its place in the list. */
  readonly part: number;
  readonly spots: number[];
}

/** The rims in each cell of a grid, by the cell's row and column; what is near lies in the same cell or the next one. */
type Grid = Map<number, Map<number, Rim[]>>;

function rimsInCells(parts: readonly Part[], cell: number): Grid {
  const grid: Grid = new Map();
  for (const [i, part] of parts.entries()) {
    eachRimSpot(part, (x, y) => {
      const rims = rimsAt(grid, Math.floor(y / cell), Math.floor(x / cell));
      const last = rims.at(-1);
      if (last?.part === i) last.spots.push(x, y);
      else rims.push({ part: i, spots: [x, y] });
    });
  }
  return grid;
}

function rimsAt(grid: Grid, row: number, column: number): Rim[] {
  const cells = grid.get(row) ?? new Map<number, Rim[]>();
  grid.set(row, cells);
  const rims = cells.get(column) ?? [];
  cells.set(column, rims);
  return rims;
}

function eachRimSpot({ box, mask }: Part, take: (x: number, y: number) => void): void {
  const isInk = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < box.width && y < box.height && mask[y * box.width + x] === 1;
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (!isInk(x, y)) continue;
      const isInside = isInk(x - 1, y) && isInk(x + 1, y) && isInk(x, y - 1) && isInk(x, y + 1);
      if (!isInside) take(box.x + x, box.y + y);
    }
  }
}

/** From a cell to itself and to half of those around it: the other half looks back. */
const AROUND = [
  [0, 0],
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
] as const;

/** Rims in the same cell or in neighbouring ones, each pair once. */
function* neighbours(grid: Grid): Generator<readonly [Rim, Rim]> {
  for (const [row, cells] of grid) {
    for (const [column, rims] of cells) {
      for (const [down, across] of AROUND) {
        const others = grid.get(row + down)?.get(column + across) ?? [];
        for (const a of rims) for (const b of others) yield [a, b];
      }
    }
  }
}

function areNear(a: readonly number[], b: readonly number[], reach: number): boolean {
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const across = Math.abs((a[i] as number) - (b[j] as number));
      if (across <= reach && Math.abs((a[i + 1] as number) - (b[j + 1] as number)) <= reach) return true;
    }
  }
  return false;
}
