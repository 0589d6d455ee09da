import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
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
import { printGrid } from './grid';
import { layPaper } from './paper';
import { rule } from './ruling';
import { fromTheBack } from './show-through';
import { bindWithSpiral } from './spiral';
import { stampBeside } from './stamp';
import { underlines } from './underline';

/**
 * Everything on the paper, from what was printed to what fell on it. `extents` are of the digits as they are seen. Gives the
 * strokes of letters that stand beside the writing.
 */
export function drawSheet(
  scene: Scene,
  settings: PhotographSettings,
  placed: Placed,
  extents: readonly Extent[],
  view: View,
  grain: Grain,
  random: Random,
): Path[][] {
  const { digits, feet, height } = placed;
  const { pen, paper, ruling, clutter } = settings;
  const beside: Path[][] = [];
  const strokes = digits.flatMap((digit) => digit.strokes);
  const penWidth = pen.width * height;
  // Where nothing is written, frames and stamps stand about the middle.
  const writing = strokes.length > 0 ? extentOf(strokes, penWidth / 2) : { left: 0, top: 0, right: 0, bottom: 0 };
  layPaper(scene, paper, grain);
  if (ruling) rule(scene, ruling, feet[0] ?? 0, height, view);
  if (clutter.frame) printFrame(scene, clutter.frame, writing, height, view);
  if (clutter.grid) {
    const { column = 1, linePitch } = settings.writing;
    printGrid(scene, clutter.grid, placed, column, linePitch, view);
  }
  if (clutter.spiral) bindWithSpiral(scene, clutter.spiral);
  if (clutter.showThrough) {
    const faint = { ...pen, strength: pen.strength * clutter.showThrough.strength };
    inkStrokes(scene, fromTheBack(strokes, writing, height, random), faint, penWidth, view, grain, random);
  }
  inkStrokes(scene, strokes, pen, penWidth, view, grain, random);
  if (clutter.underline) {
    inkStrokes(scene, underlines(clutter.underline, placed, random), pen, penWidth, view, grain, random);
  }
  for (const side of clutter.letters?.sides ?? []) {
    const size = (clutter.letters?.height ?? 0) * height;
    const row = rowBeside(side, size, writing, height, scene.width, random);
    inkStrokes(scene, row.flat(), pen, pen.width * size, view, grain, random);
    beside.push(...row);
  }
  if (clutter.stamp) {
    const { lines, letters } = stampBeside(clutter.stamp, writing, height, random);
    const stamped = { ...pen, colour: clutter.stamp.colour, covers: false };
    inkStrokes(scene, [...lines, ...letters.flat()], stamped, penWidth / 2, view, grain, random);
    beside.push(...letters);
  }
  if (clutter.smear) smear(scene, clutter.smear, writing, height, view, random);
  if (clutter.specks) strewSpecks(scene, clutter.specks, extents, random);
  if (clutter.staple) staple(scene, clutter.staple, writing, height, view, random);
  return beside;
}
