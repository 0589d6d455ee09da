import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { withPointsAtCorners, withTimes } from '../../../../lib/strokes/link/replayable';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { pathLength } from '../../../../lib/strokes/path-length';
import { goldenDrawings } from '../../../golden/golden';
import { arbitraryDrawing } from '../arbitrary-drawing';

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

test('points added on straight lines change nothing for the network', () => {
  const cornered = goldenDrawings().map(({ drawing }) =>
    drawing.map((stroke) => stroke.filter((_, i) => i % 5 === 0 || i === stroke.length - 1)),
  );
  const filled = cornered.map(withPointsAtCorners);
  expect(filled.flat(2).length).toBeGreaterThan(1.2 * cornered.flat(2).length);
  filled.forEach((drawing, i) => {
    expect(inkDrawing(drawing, DIGIT_FRAME)).toEqual(inkDrawing(cornered[i] ?? [], DIGIT_FRAME));
  });
});

test('a stroke goes along its own line, whatever points were added', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (drawing) => {
      for (const [i, stroke] of withPointsAtCorners(drawing).entries())
        expect(pathLength([stroke])).toBeCloseTo(pathLength(drawing.slice(i, i + 1)), 6);
    }),
    { numRuns: 200, seed: 3 },
  );
});
