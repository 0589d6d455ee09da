import { exp } from '../../geometry/exp';
import type { GrayImage } from '../../geometry/gray-image';
import { DIGITS } from '../../reading/probabilities';
import type { PhotoStages } from '../../reading/reading';
import type { Plane } from '../plane';
import type { SeenLevel } from './find-peaks';
import { DIGIT_HEAD, STRIDE } from './head';
import { RING } from './levels';

/** The longer side of a stage's picture, in pixels, at most. */
const LONGEST = 480;
/** Of a picture that was not looked at. */
const BARE: GrayImage = { width: 1, height: 1, data: new Uint8Array(1) };
/** What is less likely is not shown. */
const FAINT = 0.05;
/** Deviations from the surroundings that are shown as the most. */
const MOST = 3;

/** What the finder looked at and saw, of a picture at all these sizes. */
export function stagesOf(levels: readonly SeenLevel[]): PhotoStages {
  const shown =
    levels.find(({ gray, scale }) => scale >= 1 && Math.max(gray.width, gray.height) <= LONGEST) ?? levels.at(-1);
  if (shown === undefined) return { contrast: BARE, heat: BARE };
  const { width, height } = shown.gray;
  const heat = new Uint8Array(width * height);
  for (const { map, scale } of levels) {
    const hottest = heatOf(map.data);
    const by = shown.scale / scale;
    for (let y = 0; y < height; y++) {
      const row = Math.floor(((y + 0.5) * by + RING) / STRIDE);
      for (let x = 0; x < width; x++) {
        const column = Math.floor(((x + 0.5) * by + RING) / STRIDE);
        const here = hottest[row * map.columns + column] as number;
        if (here > (heat[y * width + x] as number)) heat[y * width + x] = here;
      }
    }
  }
  return { contrast: contrastStage(shown.contrast, width, height), heat: { width, height, data: heat } };
}

/** The likeliest digit's probability at each place, 0 to 255. */
function heatOf(data: Float32Array): Uint8Array {
  const hottest = new Uint8Array(data.length / DIGIT_HEAD.channels);
  for (let cell = 0; cell < hottest.length; cell++) {
    const from = cell * DIGIT_HEAD.channels;
    const probability = 1 / (1 + exp(-Math.max(...data.subarray(from, from + DIGITS))));
    if (probability >= FAINT) hottest[cell] = Math.round(255 * probability);
  }
  return hottest;
}

/** Ink stands out as darker than paper, or as lighter: whichever does so more. */
function contrastStage(contrast: Plane, width: number, height: number): GrayImage {
  const cubes = contrast.data.reduce((sum, value) => sum + value ** 3, 0);
  const sign = cubes < 0 ? -1 : 1;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = contrast.data[(y + RING) * contrast.width + x + RING] as number;
      data[y * width + x] = Math.round(255 * Math.min(1, Math.max(0, (sign * value) / MOST)));
    }
  }
  return { width, height, data };
}
