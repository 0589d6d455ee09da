/** Pixels from one place that the finder answers for to the next. */
export const STRIDE = 4;

/** What it says of each place: the logits of ten digits and of another sign whose middle is there, and its size and place. */
export const HEAD = {
  /** Squares of so many pixels a side are one place of what it looks at, a channel each. */
  block: 2,
  /** Of the ten digits, in order, and behind them of other signs. */
  classes: 11,
  other: 10,
  /** Logarithms of width and height over USUAL. */
  width: 11,
  height: 12,
  /** From the place's middle to the sign's, in strides. */
  across: 13,
  down: 14,
  channels: 15,
} as const;

/** Pixels: a usual digit's side. */
export const USUAL = 16;
