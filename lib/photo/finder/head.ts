import { SIGNS } from '../../reading/signs';

/** Pixels from one place that the finder answers for to the next. */
export const STRIDE = 4;

/** Of the ten digits, in order; behind them of other writing. */
const OTHER = 10;
const CLASSES = OTHER + 1 + SIGNS.length;

/** What it says of each place: the logits of digits, other writing and signs whose middle is there, and its size and place. */
export const HEAD = {
  /** Squares of so many pixels a side are one place of what it looks at, a channel each. */
  block: 2,
  other: OTHER,
  /** The first of SIGNS, which follow each other. */
  signs: OTHER + 1,
  /** All these. */
  classes: CLASSES,
  /** Logarithms of width and height over USUAL. */
  width: CLASSES,
  height: CLASSES + 1,
  /** From the place's middle to the mark's, in strides. */
  across: CLASSES + 2,
  down: CLASSES + 3,
  channels: CLASSES + 4,
} as const;

/** Pixels: a usual digit's side. */
export const USUAL = 16;
