import type { Box } from '../../lib/geometry/box';
import { HEAD, STRIDE, USUAL } from '../../lib/photo/finder/head';

/** Something written in a picture. */
export interface Mark {
  readonly box: Box;
  /** 0 to 9; `other` where it is another sign, `unsure` where nothing is asked. */
  readonly label: number | 'other' | 'unsure';
}

/** What the finder should say of each place, row by row. */
export interface Targets {
  /** [cells, classes]: 1 in a sign's middle, less around it. */
  readonly heat: Float32Array;
  /** [cells, classes]: 0 where nothing is asked. */
  readonly asked: Float32Array;
  /** [cells, 4]: the sizes and places of HEAD, where `isMiddle`. */
  readonly place: Float32Array;
  /** [cells]: 1 in the middles. */
  readonly isMiddle: Float32Array;
}

/** Pixels of the longer side: the signs that should be found, and those that neither should be nor should not. */
export const FOUND = [11, 38] as const;
const EITHER = [8, 52] as const;

/** Deviation of the heat around a middle: a ratio of the longer side, and at least so many strides. */
const SPREAD = 0.12;
const LEAST_SPREAD = 0.55;
/** Deviations from a middle within which nothing is asked of what is unsure. */
const UNASKED = 3;

/** Of a picture `columns` by `rows` strides large. */
export function targetsOf(marks: readonly Mark[], columns: number, rows: number): Targets {
  const cells = columns * rows;
  const targets: Targets = {
    heat: new Float32Array(cells * HEAD.classes),
    asked: new Float32Array(cells * HEAD.classes).fill(1),
    place: new Float32Array(cells * 4),
    isMiddle: new Float32Array(cells),
  };
  for (const mark of marks) setMark(targets, mark, columns, rows);
  return targets;
}

function setMark({ heat, asked, place, isMiddle }: Targets, { box, label }: Mark, columns: number, rows: number): void {
  const side = Math.max(box.width, box.height);
  if (side < EITHER[0] || side > EITHER[1]) return;
  const isSure = label !== 'unsure' && side >= FOUND[0] && side <= FOUND[1];
  const [x, y] = [(box.x + box.width / 2) / STRIDE, (box.y + box.height / 2) / STRIDE];
  const spread = Math.max(LEAST_SPREAD, (SPREAD * side) / STRIDE);
  const channel = label === 'other' || label === 'unsure' ? HEAD.other : label;
  const [ownColumn, ownRow] = [Math.floor(x), Math.floor(y)];
  const reach = Math.ceil(UNASKED * spread);
  for (let row = Math.max(0, ownRow - reach); row <= Math.min(rows - 1, ownRow + reach); row++) {
    for (let column = Math.max(0, ownColumn - reach); column <= Math.min(columns - 1, ownColumn + reach); column++) {
      const cell = row * columns + column;
      const [dx, dy] = [x - column - 0.5, y - row - 0.5];
      if (!isSure) {
        asked.fill(0, cell * HEAD.classes, (cell + 1) * HEAD.classes);
        continue;
      }
      const isOwn = column === ownColumn && row === ownRow;
      const warmth = isOwn ? 1 : Math.exp(-(dx * dx + dy * dy) / (2 * spread * spread));
      const at = cell * HEAD.classes + channel;
      heat[at] = Math.max(heat[at] as number, warmth);
      if (isOwn) {
        isMiddle[cell] = 1;
        place.set(
          [Math.log(Math.max(1, box.width) / USUAL), Math.log(Math.max(1, box.height) / USUAL), dx, dy],
          cell * 4,
        );
      }
    }
  }
}
