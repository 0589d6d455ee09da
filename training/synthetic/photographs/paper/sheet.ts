import type { Random } from '../../../augment/random';
import { type Extent, extentOf } from '../camera/extent';
import { printFrame } from '../camera/frame';
import type { Grain } from '../camera/grain';
import type { View } from '../camera/view';
import type { Placed } from '../placing';
import type { Scene } from '../scene';
import type { PhotographSettings } from '../settings';
import { inkStrokes } from '../writing/ink';
import { rowBeside } from '../writing/letters';
import { smear } from '../writing/smear';
import { strewSpecks } from '../writing/specks';
import { staple } from '../writing/staple';
import { layPaper } from './paper';
import { rule } from './ruling';
import { fromTheBack } from './show-through';

/** Everything on the paper, from what was printed to what fell on it. `extents` are of the digits as they are seen. */
export function drawSheet(
  scene: Scene,
  settings: PhotographSettings,
  { digits, feet, height }: Placed,
  extents: readonly Extent[],
  view: View,
  grain: Grain,
  random: Random,
): void {
  const { pen, paper, ruling, clutter } = settings;
  const strokes = digits.flatMap((digit) => digit.strokes);
  const penWidth = pen.width * height;
  const writing = extentOf(strokes, penWidth / 2);
  layPaper(scene, paper, grain);
  if (ruling) rule(scene, ruling, feet[0] ?? 0, height, view);
  if (clutter.frame) printFrame(scene, clutter.frame, writing, height, view);
  if (clutter.showThrough) {
    const faint = { ...pen, strength: pen.strength * clutter.showThrough.strength };
    inkStrokes(scene, fromTheBack(strokes, writing, height, random), faint, penWidth, view, grain, random);
  }
  inkStrokes(scene, strokes, pen, penWidth, view, grain, random);
  for (const side of clutter.letters?.sides ?? []) {
    const size = (clutter.letters?.height ?? 0) * height;
    const row = rowBeside(side, size, writing, height, scene.width, random);
    inkStrokes(scene, row, pen, pen.width * size, view, grain, random);
  }
  if (clutter.smear) smear(scene, clutter.smear, writing, height, view, random);
  if (clutter.specks) strewSpecks(scene, clutter.specks, extents, random);
  if (clutter.staple) staple(scene, clutter.staple, writing, height, view, random);
}
