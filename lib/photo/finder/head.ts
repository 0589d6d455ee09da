import { SIGNS } from '../../reading/signs';

/** Pixels from one place that a finder answers for to the next. */
export const STRIDE = 4;

/** Squares of so many pixels a side are one place of what it looks at, a channel each. */
export const BLOCK = 2;

/** What a finder says of each place: the logits of what has its middle there, and its size and place. */
export interface Head {
  /** Of the ten digits, in order; behind them of other writing, and behind that of SIGNS. */
  readonly classes: number;
  /** Logarithms of width and height over USUAL. */
  readonly width: number;
  readonly height: number;
  /** From the place's middle to the mark's, in strides. */
  readonly across: number;
  readonly down: number;
  readonly channels: number;
}

/** Of the classes: other writing, and the first of SIGNS. */
export const OTHER = 10;
export const FIRST_SIGN = 11;

/** The digit finder takes signs for other writing; the sign finder tells them apart. */
export const DIGIT_HEAD = headOf(FIRST_SIGN);
export const SIGN_HEAD = headOf(FIRST_SIGN + SIGNS.length);

/** Pixels: a usual digit's side. */
export const USUAL = 16;

function headOf(classes: number): Head {
  const [width, height, across, down] = [classes, classes + 1, classes + 2, classes + 3];
  return { classes, width, height, across, down, channels: classes + 4 };
}
