import type { Grain } from '../camera/grain';
import type { Colour, Scene } from '../scene';
import { coarseRows } from '../writing/coarse-rows';

export interface Paper {
  readonly colour: Colour;
  /** How uneven its light is from pixel to pixel, before the lens softens it, as a ratio: fibres. */
  readonly grain: number;
  /** The same over eight pixels: the relief that light shows. */
  readonly relief: number;
  /** The same over some tens of pixels: cloudy, wavy, wiped. */
  readonly clouds: number;
  /** Dark and light fibres, as recycled paper has: their ratio of its face. */
  readonly flecks: number;
}

/** Pixels. */
const CLOUD = 61;
const RELIEF = 8;
const FLECK = { length: 4.7, width: 1.1 } as const;
/** So much of the light is gone in a fleck. */
const FLECK_DARKNESS = 0.16;

/** Fills the whole picture with paper, or a board. */
export function layPaper(scene: Scene, paper: Paper, grain: Grain): void {
  const { width, height, light } = scene;
  // A fleck is where a normal number exceeds this: 3.5 is nowhere, 1.6 a twentieth of the face.
  const threshold = 3.5 - 38 * Math.min(0.05, paper.flecks);
  const cloudsAt = coarseRows(
    width,
    height,
    (x, y) =>
      paper.clouds * grain.smooth(x / CLOUD + 31, y / CLOUD + 77) + paper.relief * grain.at(x / RELIEF, y / RELIEF),
  );
  for (let y = 0, at = 0; y < height; y++) {
    const clouds = cloudsAt(y);
    for (let x = 0; x < width; x++, at += 3) {
      let face = 1 + (clouds[x] as number) + paper.grain * grain.at(x, y);
      if (paper.flecks > 0 && isFleck(grain, x, y, threshold)) face -= FLECK_DARKNESS;
      light[at] = paper.colour[0] * face;
      light[at + 1] = paper.colour[1] * face;
      light[at + 2] = paper.colour[2] * face;
    }
  }
}

/** Fibres lie across and upright. */
function isFleck(grain: Grain, x: number, y: number, threshold: number): boolean {
  return (
    grain.smooth(x / FLECK.length + 91, y / FLECK.width) > threshold ||
    grain.smooth(x / FLECK.width, y / FLECK.length + 17) > threshold
  );
}
