import type { LookFor } from '../../../../lib/photo/finder/find-peaks';
import { DIGIT_HEAD, type Head, SIGN_HEAD, STRIDE } from '../../../../lib/photo/finder/head';

const seesNothingBy =
  ({ channels, classes }: Head): LookFor =>
  ({ width, height }) => {
    const [columns, rows] = [width / STRIDE, height / STRIDE];
    const data = new Float32Array(columns * rows * channels);
    for (let cell = 0; cell < columns * rows; cell++) data.fill(-9, cell * channels, cell * channels + classes);
    return { columns, rows, data };
  };

/** See nothing anywhere. */
export const seesNothing = seesNothingBy(DIGIT_HEAD);
export const seesNoSigns = seesNothingBy(SIGN_HEAD);

/** Sees a 7 in the middle of each bar of ink that is 16 pixels high at this size, and nothing else. */
export const seesBars: LookFor = (contrast) => {
  const { width, height, data } = contrast;
  const { columns, rows, data: map } = seesNothing(contrast);
  for (let x = 1; x < width; x++) {
    const inked = Array.from({ length: height }, (_, y) => y).filter((y) => (data[y * width + x] as number) > 1);
    const isLeft =
      inked.length > 13 && inked.length < 19 && inked.every((y) => (data[y * width + x - 1] as number) < 1);
    if (!isLeft) continue;
    const middle = (inked[0] as number) + inked.length / 2;
    map[(Math.floor(middle / STRIDE) * columns + Math.floor((x + 1) / STRIDE)) * DIGIT_HEAD.channels + 7] = 5;
  }
  return { columns, rows, data: map };
};
