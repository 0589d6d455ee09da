import type { Scene } from '../scene';
import { type Colour, mix } from '../scene';
import { coverStroke, eachCovered, emptyCover } from './cover';

/** The holes of a block of paper along one side of the picture, and its wire. */
export interface Spiral {
  readonly side: 'left' | 'top';
  /** Pixels: from hole to hole, of a hole, and from the picture's side to the holes. */
  readonly pitch: number;
  readonly hole: number;
  readonly away: number;
}

const HOLE: Colour = [0.03, 0.03, 0.03];
const WIRE: Colour = [0.25, 0.25, 0.27];
/** Of the wire, as a ratio of a hole. */
const WIRE_WIDTH = 0.35;

export function bindWithSpiral(scene: Scene, { side, pitch, hole, away }: Spiral): void {
  const [holes, wire] = [emptyCover(scene.width, scene.height), emptyCover(scene.width, scene.height)];
  const length = side === 'left' ? scene.height : scene.width;
  const at = (along: number, from: number) => (side === 'left' ? { x: from, y: along } : { x: along, y: from });
  for (let along = pitch / 2; along < length; along += pitch) {
    const spot = { ...at(along, away), width: hole, strength: 1 };
    coverStroke(holes, [spot, spot]);
    const bar = { width: WIRE_WIDTH * hole, strength: 1 };
    coverStroke(wire, [
      { ...at(along, away), ...bar },
      { ...at(along - hole / 3, 0), ...bar },
    ]);
  }
  eachCovered(holes, (pixel, ratio) => mix(scene, pixel, HOLE, ratio));
  eachCovered(wire, (pixel, ratio) => mix(scene, pixel, WIRE, ratio));
}
