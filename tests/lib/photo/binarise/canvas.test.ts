import { expect, test } from 'vitest';
import { canvasOf } from '../../../../lib/photo/binarise/canvas';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { goldenDrawings } from '../../../golden/golden';

test('no digit is taken for a canvas in a margin, however small its picture and however round a 0', () => {
  for (const { drawing } of goldenDrawings()) {
    const picture = inkDrawing(drawing, DIGIT_FRAME);
    const plane = { width: 28, height: 28, data: Float32Array.from(picture?.data ?? []) };
    expect(canvasOf(plane)).toEqual({ x: 0, y: 0, width: 28, height: 28 });
  }
});

test('of a page around a frame around a canvas, the canvas is found', () => {
  const [width, height] = [90, 60];
  const data = new Float32Array(width * height).fill(255);
  const fill = (inset: number, value: number) => {
    for (let y = inset; y < height - inset; y++) data.fill(value, y * width + inset, (y + 1) * width - inset);
  };
  fill(5, 0);
  fill(7, 255);
  data.fill(0, 30 * width + 40, 30 * width + 60);
  expect(canvasOf({ width, height, data })).toEqual({ x: 7, y: 7, width: 76, height: 46 });
});
