import type { Box } from '../geometry/box';

/** The user's changes to a photograph. Boxes are in pixels of the turned picture, before cropping. */
export interface PhotoEdits {
  /** Quarter turns clockwise. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Nobody has chosen the turn: another may be tried. */
  readonly mayTurn?: true;
  /** The part that is read; undefined for the whole picture. */
  readonly crop?: Box;
  /** Boxes drawn by hand. All digits in each are read afresh, and replace what was found there. */
  readonly added: readonly Box[];
  /** Boxes of finds to leave out. */
  readonly removed: readonly Box[];
  /**
   * Pixels. A glance at a picture that another one follows soon, as a camera's: digits are looked for where it is at most so
   * large a side, and no stages are shown.
   */
  readonly glance?: number;
}

/** No changes, to a picture that stands as it is. */
export const AS_IT_STANDS: PhotoEdits = { turns: 0, added: [], removed: [] };

/** No changes, to a picture that may lie on its side. */
export const NO_EDITS: PhotoEdits = { ...AS_IT_STANDS, mayTurn: true };
