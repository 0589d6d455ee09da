import { expect, test } from 'vitest';
import { extendStroke, paintDrawing, paintStroke } from '../../../../lib/browser/canvas/paint-ink';
import type { Stroke } from '../../../../lib/strokes/drawing';

const points = (...places: readonly (readonly [number, number])[]): Stroke => places.map(([x, y], t) => ({ x, y, t }));

/** A context that writes down the path it is given. */
function recordingContext() {
  const path: string[] = [];
  const write =
    (name: string) =>
    (...numbers: number[]) =>
      path.push([name, ...numbers].join(' '));
  const context = {
    path,
    beginPath() {},
    moveTo: write('M'),
    lineTo: write('L'),
    quadraticCurveTo: write('Q'),
    stroke: write('stroke'),
  };
  return { path, context: context as unknown as CanvasRenderingContext2D };
}

test('ink runs in curves through the midpoints and ends where the pen is', () => {
  const { path, context } = recordingContext();
  paintStroke(context, points([0, 0], [10, 0], [10, 10], [20, 10]));
  expect(path).toEqual(['M 0 0', 'Q 10 0 10 5', 'Q 10 10 15 10', 'L 20 10', 'stroke']);
});

test('a moving pen paints only what is new, from where the curve stopped', () => {
  const { path, context } = recordingContext();
  extendStroke(context, points([0, 0], [10, 0], [10, 10], [20, 10]), 3);
  expect(path).toEqual(['M 10 5', 'Q 10 10 15 10', 'stroke']);
});

test('painted bit by bit, a stroke has every curve of the stroke painted at once and nothing beside them', () => {
  const stroke = points([0, 0], [10, 0], [14, 8], [20, 10], [26, 4], [30, 0]);
  const whole = recordingContext();
  paintStroke(whole.context, stroke);
  const parts = recordingContext();
  for (let n = 1; n <= stroke.length; n++) extendStroke(parts.context, stroke.slice(0, n), Math.max(1, n - 1));
  const ink = (path: readonly string[]) => path.filter((step) => /^[QL]/.test(step));
  expect([...ink(parts.path), 'L 30 0']).toEqual(ink(whole.path));
  // Each curve begins where the one before it ended, the first at the first point.
  const starts = parts.path.flatMap((step, i) => (step.startsWith('Q') ? [parts.path[i - 1]] : []));
  expect(starts).toEqual(['M 0 0', 'M 12 4', 'M 17 9', 'M 23 7']);
});

test('one point alone is painted as a dot', () => {
  const { path, context } = recordingContext();
  paintStroke(context, points([5, 5]));
  expect(path).toEqual(['M 5 5', 'L 5.01 5', 'stroke']);
});

test('an empty stroke paints nothing, and every stroke of a drawing is painted', () => {
  const { path, context } = recordingContext();
  paintDrawing(context, [[], points([1, 1]), points([2, 2])]);
  expect(path.filter((step) => step === 'stroke')).toHaveLength(2);
});
