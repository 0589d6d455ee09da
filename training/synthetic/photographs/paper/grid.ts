import type { CurveSpot } from '../../curve';
import { extentOf } from '../camera/extent';
import type { View } from '../camera/view';
import type { Placed } from '../placing';
import { dye, type Scene } from '../scene';
import type { Grid } from '../writing/clutter';
import { line } from '../writing/line';
import { eachCovered, emptyCover } from './cover';

/** Ratio of a column's width that is left free between two squares. */
const APART = 0.14;

/** `column` and `linePitch` are as in WritingSettings. */
export function printGrid(
  scene: Scene,
  grid: Grid,
  placed: Placed,
  column: number,
  linePitch: number,
  view: View,
): void {
  const cover = emptyCover(scene.width, scene.height);
  const { height, feet } = placed;
  const [width, pitch, room] = [column * height, linePitch * height, grid.room * height];
  const count = Math.max(1, ...feet.map((_, row) => placed.digits.filter((digit) => digit.line === row).length));
  const left = firstColumn(placed, width) - width / 2;
  const [from, to] = [-grid.further, count + grid.further];
  const draw = (a: CurveSpot, b: CurveSpot): void => line(cover, a, b, grid, view);
  const boxed = (left: number, right: number, top: number, bottom: number): void => {
    draw({ x: left, y: top }, { x: right, y: top });
    draw({ x: left, y: bottom }, { x: right, y: bottom });
    draw({ x: left, y: top }, { x: left, y: bottom });
    draw({ x: right, y: top }, { x: right, y: bottom });
  };
  const upright = (x: number, top: number, bottom: number): void => draw({ x, y: top }, { x, y: bottom });
  if (grid.kind === 'table') {
    const [first, last] = [feet[0] ?? 0, feet.at(-1) ?? 0];
    const middle = (pitch - height) / 2;
    const top = first - height - middle - grid.further * pitch;
    const bottom = last + middle + grid.further * pitch;
    for (let y = top; y < bottom + pitch / 2; y += pitch)
      draw({ x: left + from * width, y }, { x: left + to * width, y });
    for (let i = from; i <= to; i++) upright(left + i * width, top, bottom);
  } else {
    for (const foot of feet) {
      const [top, bottom] = [foot - height - room, foot + room];
      for (let i = from; i < to; i++) {
        const gap = grid.kind === 'squares' ? (APART * width) / 2 : 0;
        boxed(left + i * width + gap, left + (i + 1) * width - gap, top, bottom);
      }
    }
  }
  eachCovered(cover, (pixel, ratio) => {
    dye(scene, pixel, grid.colour, ratio);
  });
}

/** The middle of the first column, as the digits of all columns have it. */
function firstColumn({ digits }: Placed, width: number): number {
  const places = digits.map(({ strokes, line: row }, i) => {
    const index = i - digits.findIndex((digit) => digit.line === row);
    const { left, right } = extentOf(strokes);
    return (left + right) / 2 - index * width;
  });
  return places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length);
}
