import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import type { Random } from '../../../augment/random';
import type { Scene } from '../scene';
import type { Grain } from './grain';

export interface SensorSettings {
  /** What the light is multiplied by before it becomes bytes: 0.8 bright, 0.1 a dark room. */
  readonly exposure: number;
  /** Standard deviation of the noise in full light, as a ratio: 0.01 by day, 0.08 by lamplight. */
  readonly noise: number;
  /** How far the phone overdoes its edges, 0 to 1. */
  readonly sharpening: number;
}

const LEVELS = 1 << 14;
/** Noise that is the same in all three colours, and each colour's own. */
const GREY_NOISE = 0.9;
const COLOUR_NOISE = 0.45;
/** Noise that is there without light, as a ratio of that in full light. */
const READ_NOISE = 0.25;

/** Far enough apart in the grain to have nothing in common; odd, so that no row falls together. */
const CHANNELS_APART = 9973;

/** Linear light, in 2^14 steps, as sRGB bytes (IEC 61966-2-1). */
const BYTES = Uint8Array.from({ length: LEVELS + 1 }, (_, i) => {
  const light = i / LEVELS;
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
});

/** Exposes, adds noise that grows with the root of light, and gives the bytes of an sRGB picture. */
export function expose(
  { width, height, light }: Scene,
  settings: SensorSettings,
  grain: Grain,
  random: Random,
): RgbaPicture {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  const { exposure, noise } = settings;
  const { values } = grain;
  const wrap = values.length - 1;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    // Each row begins elsewhere in the grain, so that it does not repeat.
    const start = random.below(values.length);
    for (let x = 0; x < width; x++, from += 3, to += 4) {
      const green = Math.max(0, (light[from + 1] as number) * exposure);
      const deviation = noise * (READ_NOISE + Math.sqrt(green));
      const grey = GREY_NOISE * (values[(start + x) & wrap] as number);
      for (let channel = 0; channel < 3; channel++) {
        const own = grey + COLOUR_NOISE * (values[(start + x + CHANNELS_APART * (channel + 1)) & wrap] as number);
        const level = ((light[from + channel] as number) * exposure + deviation * own) * LEVELS + 0.5;
        data[to + channel] = BYTES[level <= 0 ? 0 : level >= LEVELS ? LEVELS : level | 0] as number;
      }
    }
  }
  return sharpened({ width, height, data }, settings.sharpening);
}

/** Each byte pushed away from the mean of its four sides, as phones do. */
function sharpened(picture: RgbaPicture, amount: number): RgbaPicture {
  if (amount === 0) return picture;
  const { width, height, data } = picture;
  const sharp = new Uint8ClampedArray(data);
  const row = 4 * width;
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * row + 4; at < (y + 1) * row - 4; at++) {
      if ((at & 3) === 3) continue;
      const own = data[at] as number;
      const sides =
        (data[at - 4] as number) + (data[at + 4] as number) + (data[at - row] as number) + (data[at + row] as number);
      sharp[at] = own + amount * (own - sides / 4);
    }
  }
  return { width, height, data: sharp };
}
