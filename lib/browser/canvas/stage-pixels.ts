import type { GrayImage } from '../../geometry/gray-image';
import { inkPixels, type Pixels } from './pixels';

type Colour = readonly [red: number, green: number, blue: number];

/** Colours that differ from each other on a light sheet and on a dark one. */
const PART_COLOURS: readonly Colour[] = [
  [58, 110, 230],
  [214, 96, 16],
  [22, 145, 110],
  [176, 82, 190],
  [176, 132, 16],
  [208, 62, 98],
  [20, 146, 190],
];
const BLACK: Colour = [0, 0, 0];

/** The numbers of a stage as colours: ink of any strength, ink or no ink, or one colour for each part. Paper is transparent. */
export const stagePixels = {
  ink: inkPixels,
  mask: (stage: GrayImage) => flatPixels(stage, () => BLACK),
  parts: (stage: GrayImage) => flatPixels(stage, (part) => PART_COLOURS[(part - 1) % PART_COLOURS.length] ?? BLACK),
} as const;

export type StageColours = keyof typeof stagePixels;

function flatPixels({ data }: GrayImage, colourOf: (part: number) => Colour): Pixels {
  const pixels = new Uint8ClampedArray(data.length * 4);
  for (const [i, part] of data.entries()) if (part > 0) pixels.set([...colourOf(part), 255], i * 4);
  return pixels;
}
