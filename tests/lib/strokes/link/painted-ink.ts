import { paintStroke } from '../../../../lib/browser/canvas/paint-ink';
import type { Point, Stroke } from '../../../../lib/strokes/drawing';

export type Place = Pick<Point, 'x' | 'y'>;

/** Lines that stand for one curve. */
const LINES_OF_A_CURVE = 12;

/** The middle of the ink that the page paints for a stroke, in places so many sheet units apart. */
export function paintedInk(stroke: Stroke, apart: number): Place[] {
  const line: Place[] = [];
  const context = {
    beginPath() {},
    stroke() {},
    moveTo: (x: number, y: number) => line.push({ x, y }),
    lineTo: (x: number, y: number) => line.push({ x, y }),
    quadraticCurveTo(controlX: number, controlY: number, x: number, y: number) {
      const from = line.at(-1) ?? { x, y };
      for (let i = 1; i <= LINES_OF_A_CURVE; i++) {
        const u = i / LINES_OF_A_CURVE;
        const at = (a: number, b: number, c: number) => (1 - u) ** 2 * a + 2 * u * (1 - u) * b + u ** 2 * c;
        line.push({ x: at(from.x, controlX, x), y: at(from.y, controlY, y) });
      }
    },
  };
  paintStroke(context as unknown as CanvasRenderingContext2D, stroke);
  return evenly(line, apart);
}

function evenly(line: readonly Place[], apart: number): Place[] {
  const places = line.slice(0, 1);
  let left = apart;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Place, line[i] as Place];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let along = left;
    for (; along <= length; along += apart) {
      const ratio = along / length;
      places.push({ x: from.x + ratio * (to.x - from.x), y: from.y + ratio * (to.y - from.y) });
    }
    left = along - length;
  }
  return places;
}

/** Degrees between each two neighbouring pieces of a line. */
export function turnsOf(line: readonly Place[]): number[] {
  return line.slice(2).map((end, i) => {
    const [start, middle] = [line[i] as Place, line[i + 1] as Place];
    const [ax, ay, bx, by] = [middle.x - start.x, middle.y - start.y, end.x - middle.x, end.y - middle.y];
    return (Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180) / Math.PI;
  });
}
