import type { Box } from '../geometry/box';

/** What the user asked for after looking at a reading. Boxes are in pixels of the turned picture, uncropped. */
export interface PhotoEdits {
  /** Quarter turns clockwise. */
  readonly turns: 0 | 1 | 2 | 3;
  /** The part that is read; all of it where there is none. */
  readonly crop?: Box;
  /** Drawn by hand: the ink in each is one digit, and whatever was found there before gives way. */
  readonly added: readonly Box[];
  /** Boxes of finds that are to be left out. */
  readonly removed: readonly Box[];
}

/** A picture as it came. */
export const NO_EDITS: PhotoEdits = { turns: 0, added: [], removed: [] };
