import type { RgbaPicture } from './rgba-picture';

/** Of each block at most so many pixels a side are looked at: enough for a small copy, and quick. */
const LOOKED_AT = 6;
const OPAQUE = 255;

/** A copy on white paper, at most `longest` pixels a side. Each of its pixels is the mean of some of the block it stands for. */
export function shrunk(picture: RgbaPicture, longest: number): RgbaPicture {
  const factor = Math.max(1, Math.max(picture.width, picture.height) / longest);
  const width = Math.max(1, Math.floor(picture.width / factor));
  const height = Math.max(1, Math.floor(picture.height / factor));
  const looks = Math.min(LOOKED_AT, Math.ceil(factor));
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sums = [0, 0, 0];
      for (let look = 0; look < looks ** 2; look++) {
        const column = placeIn(x, look % looks, looks, factor, picture.width);
        const row = placeIn(y, Math.floor(look / looks), looks, factor, picture.height);
        const from = 4 * (row * picture.width + column);
        const alpha = (picture.data[from + 3] as number) / OPAQUE;
        for (let channel = 0; channel < 3; channel++) {
          const level = picture.data[from + channel] as number;
          sums[channel] = (sums[channel] as number) + OPAQUE + (level - OPAQUE) * alpha;
        }
      }
      data.set([...sums.map((sum) => sum / looks ** 2), OPAQUE], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

/** The pixel that a look falls on: they are spread evenly over the block. */
const placeIn = (block: number, look: number, looks: number, factor: number, side: number): number =>
  Math.min(side - 1, Math.floor((block + (look + 0.5) / looks) * factor));
