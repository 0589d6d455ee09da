import { type Piece, pieceDistance } from './pieces';

/** What lies between two neighbouring pieces of a row, in shares of the row's size. */
export interface Between {
  /** Empty room between the boxes of all that stands left and all that stands right; below 0 they overlap. */
  readonly gap: number;
  /** The least distance from ink to ink. */
  readonly distance: number;
  /** How high the lower of the two is. */
  readonly lower: number;
  /** Share of the narrower one's width that lies within the other's. */
  readonly over: number;
}

/** How many pieces on either side are near enough to matter: a digit of more is joined already. */
const REACH = 3;

/** Of each place between two pieces of a row, in order; one fewer than there are pieces. */
export function betweenPieces(row: readonly Piece[], size: number): Between[] {
  return row.slice(1).map((_, i) => {
    const left = row.slice(Math.max(0, i + 1 - REACH), i + 1);
    const right = row.slice(i + 1, i + 1 + REACH);
    const [a, b] = [row[i] as Piece, row[i + 1] as Piece];
    const endOfLeft = Math.max(...left.map(({ box }) => box.x + box.width));
    const startOfRight = Math.min(...right.map(({ box }) => box.x));
    const overlap = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
    const narrower = Math.max(Math.min(a.box.width, b.box.width), 0.02 * size);
    return {
      gap: (startOfRight - endOfLeft) / size,
      distance: Math.min(...left.flatMap((one) => right.map((other) => pieceDistance(one, other)))) / size,
      lower: Math.min(a.box.height, b.box.height) / size,
      over: overlap / narrower,
    };
  });
}
