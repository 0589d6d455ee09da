import type { PrintedFrame } from '../camera/frame';
import type { Grid } from '../paper/grid';
import type { ShowThrough } from '../paper/show-through';
import type { Spiral } from '../paper/spiral';
import type { Stamp } from '../paper/stamp';
import type { Underline } from '../paper/underline';
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
