import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { Plane } from '../plane';

/** Of red, green and blue (ITU-R BT.601). */
const LUMA: Weights = [0.299, 0.587, 0.114];
/** Brightness says too little where a colour alone varies so many times as much: yellow on white, or red on as light a green. */
const TIMES = 2;

type Weights = readonly [red: number, green: number, blue: number];

const COLOURS: readonly Weights[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** An opaque picture's brightness, 0 (black) to 1 (white), or the one of its colours that shows far more. */
export function grayPlane(picture: RgbaPicture): Plane {
  const luma = deviationOf(picture, LUMA);
  const best = COLOURS.map((weights) => ({ weights, deviation: deviationOf(picture, weights) })).reduce((a, b) =>
    b.deviation > a.deviation ? b : a,
  );
  const [r, g, b] = best.deviation > TIMES * luma ? best.weights : LUMA;
  const { width, height, data } = picture;
  const gray = new Float32Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 4) {
    gray[at] = (r * (data[from] as number) + g * (data[from + 1] as number) + b * (data[from + 2] as number)) / 255;
  }
  return { width, height, data: gray };
}

/** The standard deviation, in levels of 255. */
function deviationOf({ data }: RgbaPicture, [r, g, b]: Weights): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const value = r * (data[at] as number) + g * (data[at + 1] as number) + b * (data[at + 2] as number);
    sum += value;
    squares += value * value;
  }
  const count = data.length / 4;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}
