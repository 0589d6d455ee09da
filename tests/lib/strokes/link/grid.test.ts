import { expect, test } from 'vitest';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { fromGrid, screenStepOf, sizeOfStep, stepOf, toGrid } from '../../../../lib/strokes/link/grid';
import { goldenDrawings } from '../../../golden/golden';
import { onScreen } from './page-drawings';

test('a step of any size is held to five millionths', () => {
  for (const size of [1e-12, 0.001, 0.2, 1, 1000 / 560, 3.14, 1e6, 1e12]) {
    expect(Math.abs(sizeOfStep(stepOf(size)) / size - 1)).toBeLessThan(5e-6);
  }
});

test.each([560, 440, 328, 656])('the pixels of a sheet %i wide are found in what was drawn on it', (pixels) => {
  for (const { drawing } of goldenDrawings()) {
    const drawn = onScreen(drawing, pixels);
    const { width, height } = boundsOf(drawn) ?? { width: 0, height: 0 };
    // Where all points lie on every second pixel, two pixels are as good.
    const steps = ((screenStepOf(drawn, Math.max(width, height)) ?? 0) * pixels) / 1000;
    expect(steps).toBeGreaterThan(0.5);
    expect(steps).toBeCloseTo(Math.round(steps), 6);
  }
});

test('points on a screen’s pixels come back to the pixel', () => {
  const drawn = onScreen(goldenDrawings()[0]?.drawing ?? [], 560);
  const back = fromGrid(toGrid(drawn, stepOf(1000 / 560)));
  const shift = (back[0]?.[0]?.x ?? 0) - (drawn[0]?.[0]?.x ?? 0);
  drawn.forEach((stroke, s) => {
    stroke.forEach(({ x }, i) => {
      expect(back[s]?.[i]?.x).toBeCloseTo(x + shift, 1);
    });
  });
});
