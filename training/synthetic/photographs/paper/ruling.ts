import type { View } from '../camera/view';
import { type Colour, dye, type Scene } from '../scene';
import { line } from '../writing/line';
import { type Cover, eachCovered, emptyCover } from './cover';

/** Lines printed on the paper. */
export interface Ruling {
  readonly kind: 'ruled' | 'squared';
  /** From line to line, in the digits' heights. */
  readonly pitch: number;
  /** Pixels. */
  readonly width: number;
  readonly colour: Colour;
  /** How dark, 0 to 1. */
  readonly strength: number;
  /** How far above a line the first digits stand, in pitches. */
  readonly rise: number;
  /** A red line down the left side, at this ratio of the picture's width. */
  readonly margin?: { readonly at: number; readonly colour: Colour };
}

/** Lines closer than this, in pixels, would be a grey face. */
const CLOSEST = 9;

/** `foot` is where the first line of digits stands: y on the sheet; `height` the digits' height in pixels. */
export function rule(scene: Scene, ruling: Ruling, foot: number, height: number, view: View): void {
  const cover = emptyCover(scene.width, scene.height);
  const pitch = Math.max(CLOSEST, ruling.pitch * height);
  // Turned and seen in perspective, the sheet must still fill the picture's corners.
  const far = 0.75 * (scene.width + scene.height);
  for (const y of steps(foot + ruling.rise * pitch, pitch, far)) {
    line(cover, { x: -far, y }, { x: far, y }, ruling, view);
  }
  if (ruling.kind === 'squared') {
    for (const x of steps(foot, pitch, far)) line(cover, { x, y: -far }, { x, y: far }, ruling, view);
  }
  print(scene, cover, ruling.colour);
  if (ruling.margin === undefined) return;
  const beside = emptyCover(scene.width, scene.height);
  const x = (ruling.margin.at - 0.5) * scene.width;
  line(beside, { x, y: -far }, { x, y: far }, ruling, view);
  print(scene, beside, ruling.margin.colour);
}

/** Through `through`, every `pitch`, between −far and far. */
function steps(through: number, pitch: number, far: number): number[] {
  const first = through - pitch * Math.floor((through + far) / pitch);
  return Array.from({ length: Math.floor((far - first) / pitch) + 1 }, (_, i) => first + i * pitch);
}

function print(scene: Scene, cover: Cover, colour: Colour): void {
  eachCovered(cover, (pixel, ratio) => {
    dye(scene, pixel, colour, ratio);
  });
}
