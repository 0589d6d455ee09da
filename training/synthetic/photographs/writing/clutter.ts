import type { PrintedFrame } from '../camera/frame';
import type { ShowThrough } from '../paper/show-through';
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
  readonly letters?: RowsOfLetters;
  readonly showThrough?: ShowThrough;
}
