import type { GrayImage } from '../../geometry/gray-image';
import { inkPixels, type Pixels } from './pixels';

type Colour = readonly [red: number, green: number, blue: number];

/** Stands out from ink on a light sheet and on a dark one. */
const HEAT: Colour = [214, 96, 16];

/** The numbers of a stage as colours: ink of any strength, or heat. What is 0 is transparent. */
export const stagePixels = {
  ink: inkPixels,
  heat({ data }: GrayImage): Pixels {
    const pixels = new Uint8ClampedArray(data.length * 4);
    for (const [i, warmth] of data.entries()) pixels.set([...HEAT, warmth], i * 4);
    return pixels;
  },
} as const;

export type StageColours = keyof typeof stagePixels;
