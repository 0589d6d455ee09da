import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { withPointsBetween, withTimes } from '../../../../lib/strokes/link/replayable';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { goldenDrawings } from '../../../golden/golden';

test('time never runs backwards, and a pen that was lifted takes a while to come down again', () => {
  for (const { drawing } of goldenDrawings()) {
    const timed = withTimes(drawing);
    const times = timed.flat().map(({ t }) => t);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    timed.slice(1).forEach((stroke, i) => {
      expect((stroke[0]?.t ?? 0) - (timed[i]?.at(-1)?.t ?? 0)).toBeGreaterThan(100);
    });
  }
});

test('a digit takes about as long as a hand takes for it, whatever its size', () => {
  for (const { drawing } of goldenDrawings()) {
    const large = drawing.map((stroke) => stroke.map(({ x, y }) => ({ x: 50 * x, y: 50 * y, t: 0 })));
    const [took, tookLarge] = [drawing, large].map((one) => withTimes(one).at(-1)?.at(-1)?.t ?? 0);
    expect(took).toBeGreaterThan(200);
    expect(took).toBeLessThan(4000);
    expect(tookLarge).toBeCloseTo(took ?? 0, 3);
  }
});

test('points added on long lines change nothing for the network', () => {
  for (const { drawing } of goldenDrawings()) {
    const corners = drawing.map((stroke) => stroke.filter((_, i) => i % 5 === 0 || i === stroke.length - 1));
    const filled = withPointsBetween(corners);
    expect(inkDrawing(filled, DIGIT_FRAME)).toEqual(inkDrawing(corners, DIGIT_FRAME));
    const { width, height } = boundsOf(corners) ?? { width: 0, height: 0 };
    for (const stroke of filled) {
      stroke.slice(1).forEach(({ x, y }, i) => {
        const before = stroke[i] ?? { x, y };
        expect(Math.hypot(x - before.x, y - before.y)).toBeLessThanOrEqual(Math.max(width, height) / 40 + 1e-9);
      });
    }
  }
});
