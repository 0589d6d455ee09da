import type { Box } from '../../lib/geometry/box';
import { FIRST_SIGN, type Head, OTHER, STRIDE, USUAL } from '../../lib/photo/finder/head';
import { SIGNS, type SignText } from '../../lib/reading/signs';

/** Something written in a picture. */
export interface Mark {
  readonly box: Box;
  /** 0 to 9, or a sign; `other` where it is other writing, `unsure` where nothing is asked. */
  readonly label: number | SignText | 'other' | 'unsure';
  /** Of a sign: how high the digits around it are, in pixels. */
  readonly tall?: number;
}

/** What the finder should say of each place, row by row. */
export interface Targets {
  /** [cells, classes]: 1 in a mark's middle, less around it. */
  readonly heat: Float32Array;
  /** [cells, classes]: 0 where nothing is asked. */
  readonly asked: Float32Array;
  /** [cells, 4]: the sizes and places of the head, where `isMiddle`. */
  readonly place: Float32Array;
  /** [cells]: 1 in the middles. */
  readonly isMiddle: Float32Array;
}

/** Pixels of the longer side, of signs the digits' height: what should be found, and what neither should be nor should not. */
const FOUND = [11, 38] as const;
const EITHER = [8, 52] as const;
/** The same of signs: a dot among lower digits is less than two pixels, and a larger size of the picture shows it. */
const SIGNS_FOUND = [16, 38] as const;

/** Deviation of the heat around a middle: a ratio of the longer side, and at least so many strides. */
const SPREAD = 0.12;
const LEAST_SPREAD = 0.55;
/** Deviations from a middle within which nothing is asked of what is unsure. */
const UNASKED = 3;

/** Of a picture `columns` by `rows` strides large, for a finder with this head. */
export function targetsOf(marks: readonly Mark[], columns: number, rows: number, head: Head): Targets {
  const cells = columns * rows;
  const targets: Targets = {
    heat: new Float32Array(cells * head.classes),
    asked: new Float32Array(cells * head.classes).fill(1),
    place: new Float32Array(cells * 4),
    isMiddle: new Float32Array(cells),
  };
  for (const mark of marks) setMark(targets, mark, columns, rows, head);
  return targets;
}

/** By which a mark counts as small or large. */
export const sizeOf = ({ box, tall = Math.max(box.width, box.height) }: Mark): number => tall;

/** Whether a mark is as large as the finder looks for. */
export function isToBeFound(mark: Mark): boolean {
  const [least, most] = mark.tall === undefined ? FOUND : SIGNS_FOUND;
  return sizeOf(mark) >= least && sizeOf(mark) <= most;
}

function setMark(
  { heat, asked, place, isMiddle }: Targets,
  mark: Mark,
  columns: number,
  rows: number,
  head: Head,
): void {
  const { box, label } = mark;
  const side = Math.max(box.width, box.height);
  const size = sizeOf(mark);
  if (size < EITHER[0] || size > EITHER[1]) return;
  const isSure = label !== 'unsure' && isToBeFound(mark);
  const [x, y] = [(box.x + box.width / 2) / STRIDE, (box.y + box.height / 2) / STRIDE];
  const spread = Math.max(LEAST_SPREAD, (SPREAD * side) / STRIDE);
  const channel = channelOf(label, head);
  const [ownColumn, ownRow] = [Math.floor(x), Math.floor(y)];
  const reach = Math.ceil(UNASKED * spread);
  for (let row = Math.max(0, ownRow - reach); row <= Math.min(rows - 1, ownRow + reach); row++) {
    for (let column = Math.max(0, ownColumn - reach); column <= Math.min(columns - 1, ownColumn + reach); column++) {
      const cell = row * columns + column;
      const [dx, dy] = [x - column - 0.5, y - row - 0.5];
      if (!isSure) {
        asked.fill(0, cell * head.classes, (cell + 1) * head.classes);
        continue;
      }
      const isOwn = column === ownColumn && row === ownRow;
      const warmth = isOwn ? 1 : Math.exp(-(dx * dx + dy * dy) / (2 * spread * spread));
      const at = cell * head.classes + channel;
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

/** A finder of digits alone takes signs for other writing. */
function channelOf(label: Mark['label'], { classes }: Head): number {
  if (typeof label === 'number') return label;
  const isOther = label === 'other' || label === 'unsure' || classes === FIRST_SIGN;
  return isOther ? OTHER : FIRST_SIGN + SIGNS.indexOf(label);
}
