import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import type { Grain } from '../camera/grain';
import type { View } from '../camera/view';
import { coverStroke, eachCovered, emptyCover, type InkSpot } from '../paper/cover';
import { dye, mix, type Scene } from '../scene';
import type { Pen } from './pens';

/** Thinner than this no camera resolves a line; pixels. */
const THINNEST = 1.1;
/** Places of a stroke that are nearer than this to the last, in pixels, make no difference. */
const NEAREST = 0.9;
/** Pieces of a stroke over which a hand's pressure changes, each a fiftieth of a digit's height. */
const PRESSURE_PIECES = 14;
/** Of a stroke's strength and width so much stays however light the hand. */
const LEAST_STRENGTH = 0.4;
const LEAST_WIDTH = 0.4;
/** The paper's tooth is a third of a stroke wide, but no finer than this, in pixels. */
const FINEST_TOOTH = 1.3;
const TOOTH = 0.3;

/** Writes strokes, on the sheet in pixels, with a pen `penWidth` pixels wide. */
export function inkStrokes(
  scene: Scene,
  strokes: readonly Path[],
  pen: Pen,
  penWidth: number,
  view: View,
  grain: Grain,
  random: Random,
): void {
  const cover = emptyCover(scene.width, scene.height);
  for (const path of strokes) coverStroke(cover, pressed(path, pen, Math.max(THINNEST, penWidth), view, grain, random));
  const paint = pen.covers ? mix : dye;
  const tooth = Math.max(FINEST_TOOTH, TOOTH * penWidth);
  eachCovered(cover, (pixel, ratio, x, y) => {
    paint(scene, pixel, pen.colour, ratio * (1 - pen.grain * depth(grain, x / tooth, y / tooth)));
  });
}

/** The path in the picture, the pen pressing now more, now less. */
function pressed(path: Path, pen: Pen, width: number, view: View, grain: Grain, random: Random): InkSpot[] {
  const [row, start] = [random.below(256), random.between(0, 256)];
  const spots: InkSpot[] = [];
  path.forEach((spot, i) => {
    const place = view.toPicture(spot);
    const before = spots.at(-1);
    const isNear = before && Math.abs(place.x - before.x) + Math.abs(place.y - before.y) < NEAREST;
    if (isNear && i < path.length - 1) return;
    const pressure = grain.smooth(start + i / PRESSURE_PIECES, row);
    spots.push({
      ...place,
      width: width * Math.max(LEAST_WIDTH, 1 + pen.pressure * pressure) * view.magnification(spot),
      strength: Math.min(1, pen.strength * Math.max(LEAST_STRENGTH, 1 + pen.fading * pressure)),
    });
  });
  return spots;
}

/** How deep the paper's hollow is there, 0 to 1: ink and graphite leave it bare. */
const depth = (grain: Grain, x: number, y: number): number => Math.min(1, Math.max(0, 0.5 + 0.5 * grain.smooth(x, y)));
