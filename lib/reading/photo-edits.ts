import type { Box } from '../geometry/box';

/** The user's changes to a photograph. Boxes are in pixels of the turned picture, before cropping. */
export interface PhotoEdits {
  /** Quarter turns clockwise. */
  readonly turns: 0 | 1 | 2 | 3;
  /** The part that is read; undefined for the whole picture. */
  readonly crop?: Box;
  /** Boxes drawn by hand. The ink in each is one digit, and replaces what was found there. */
  readonly added: readonly Box[];
  /** Boxes of finds to leave out. */
  readonly removed: readonly Box[];
}

/** No changes. */
export const NO_EDITS: PhotoEdits = { turns: 0, added: [], removed: [] };
