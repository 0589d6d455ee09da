import type { PrintedFrame } from '../camera/frame';
import type { ShowThrough } from '../paper/show-through';
import type { Spiral } from '../paper/spiral';
import type { Stamp } from '../paper/stamp';
import type { Colour } from '../scene';
import type { RowsOfLetters } from './letters';
import type { Smear } from './smear';
import type { Specks } from './specks';
import type { Staple } from './staple';

/** What else is on the paper, and is no digit. */
export interface Clutter {
  readonly specks?: Specks;
  readonly staple?: Staple;
  readonly smear?: Smear;
  readonly frame?: PrintedFrame;
  readonly grid?: Grid;
  readonly underline?: Underline;
  readonly letters?: RowsOfLetters;
  readonly stamp?: Stamp;
  readonly spiral?: Spiral;
  readonly showThrough?: ShowThrough;
}

/** Lines printed between digits that stand in columns: a comb, squares of their own, a table. */
export interface Grid {
  readonly kind: 'comb' | 'squares' | 'table';
  /** Columns further than the digits, to either side; rows further than theirs, of a table. */
  readonly further: number;
  /** Room above and below the digits, in their heights. */
  readonly room: number;
  /** Pixels. */
  readonly width: number;
  /** How dark, 0 to 1. */
  readonly strength: number;
  readonly colour: Colour;
}

/** Lines drawn by hand below the last row, with the pen that wrote it. */
export interface Underline {
  /** One, or two as below a result. */
  readonly lines: number;
  /** From the row to the first line, in the digits' heights. */
  readonly below: number;
}
