import { beforeAll, describe, expect, test } from 'vitest';
import { type HandwritingRecognizer, HandwritingStroke } from '../../../../lib/package/handwriting/install';
import type { ReadStrokes } from '../../../../lib/package/handwriting/types';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';
import { draw, recognizerWith, shippedReader, written } from './hand-written';

let read: ReadStrokes;
let recognizer: HandwritingRecognizer;

beforeAll(async () => {
  read = await shippedReader();
  recognizer = await recognizerWith(read);
});

describe('402, as it was drawn', () => {
  test('is predicted as 402, each digit with its strokes from their first point to their last', async () => {
    const strokes = written('402');
    const drawing = recognizer.startDrawing({ alternatives: 1 });
    draw(drawing, strokes);
    const whole = (strokeIndex: number) => ({
      strokeIndex,
      beginPointIndex: 0,
      endPointIndex: strokes[strokeIndex]?.length,
    });
    // The 4 has two strokes.
    expect(strokes).toHaveLength(4);
    expect(await drawing.getPrediction()).toEqual([
      {
        text: '402',
        segmentationResult: [
          { grapheme: '4', beginIndex: 0, endIndex: 1, drawingSegments: [whole(0), whole(1)] },
          { grapheme: '0', beginIndex: 1, endIndex: 2, drawingSegments: [whole(2)] },
          { grapheme: '2', beginIndex: 2, endIndex: 3, drawingSegments: [whole(3)] },
        ],
      },
    ]);
  });

  test('keeps its strokes’ indices beside strokes without ink, and points that are too far away', async () => {
    const drawing = recognizer.startDrawing({ alternatives: 1 });
    drawing.addStroke(new HandwritingStroke());
    const strokes = draw(drawing, written('402'));
    strokes[2]?.addPoint({ x: 1e300, y: -1e300 });
    const [prediction] = await drawing.getPrediction();
    expect(prediction?.text).toBe('402');
    const segments = prediction?.segmentationResult?.map(({ drawingSegments }) => drawingSegments) ?? [];
    expect(segments.map((own) => own.map(({ strokeIndex }) => strokeIndex))).toEqual([[1, 2], [3], [4]]);
    const [zero] = segments[1] ?? [];
    expect(zero?.endPointIndex).toBe(strokes[2]?.getPoints().length);
  });

  test('is 42 once the stroke of its 0 is removed, and nothing once all are', async () => {
    const drawing = recognizer.startDrawing();
    const strokes = draw(drawing, written('402'));
    drawing.removeStroke(strokes[2] as HandwritingStroke);
    expect(drawing.getStrokes()).toEqual([strokes[0], strokes[1], strokes[3]]);
    expect((await drawing.getPrediction())[0]?.text.replace(' ', '')).toBe('42');
    drawing.clear();
    expect(drawing.getStrokes()).toEqual([]);
    expect(await drawing.getPrediction()).toEqual([]);
  });

  test('is the same with times and without', async () => {
    const [timed, untimed] = [recognizer.startDrawing(), recognizer.startDrawing()];
    draw(timed, written('402'));
    for (const stroke of timed.getStrokes()) {
      const copy = new HandwritingStroke();
      for (const { x, y } of stroke.getPoints()) copy.addPoint({ x, y });
      untimed.addStroke(copy);
    }
    expect(await untimed.getPrediction()).toEqual(await timed.getPrediction());
  });
});

test('every golden drawing is predicted as the reader reads it', async () => {
  for (const { drawing: strokes } of goldenDrawings()) {
    const drawing = recognizer.startDrawing();
    draw(drawing, strokes);
    const [best] = await drawing.getPrediction();
    const { written: text } = await read(strokes);
    expect(best?.text ?? '').toBe(text);
  }
});

test('what is no number has no prediction', async () => {
  const answers = await Promise.all(
    goldenNotDigits().map(async ({ drawing: strokes }) => {
      const drawing = recognizer.startDrawing();
      draw(drawing, strokes);
      return [(await read(strokes)).kind, (await drawing.getPrediction()).length] as const;
    }),
  );
  const refused = answers.filter(([kind]) => kind === 'not-a-digit');
  expect(refused.length).toBeGreaterThan(answers.length / 2);
  expect(refused.every(([, count]) => count === 0)).toBe(true);
});

test('a drawing holds strokes by reference, as often as they are added, and gives them in a list of its own', async () => {
  const drawing = recognizer.startDrawing();
  const [stroke] = draw(drawing, [[]]) as [HandwritingStroke];
  drawing.addStroke(stroke);
  expect(drawing.getStrokes()).toEqual([stroke, stroke]);
  expect(drawing.getStrokes()[0]).toBe(stroke);
  drawing.getStrokes().length = 0;
  expect(drawing.getStrokes()).toHaveLength(2);
  expect(await drawing.getPrediction()).toEqual([]);
  for (const { x, y, t } of written('7')[0] ?? []) stroke.addPoint({ x, y, t });
  drawing.removeStroke(new HandwritingStroke());
  expect((await drawing.getPrediction())[0]?.text).toBe('7');
  drawing.removeStroke(stroke);
  expect(drawing.getStrokes()).toEqual([]);
});

test('points are copied on their way in and out, and have a time only if they were given one', () => {
  const stroke = new HandwritingStroke();
  const point = { x: 1, y: 2, t: 3, pressure: 0.5 };
  stroke.addPoint(point);
  stroke.addPoint({ x: 4, y: 5 });
  point.x = 100;
  (stroke.getPoints()[1] as { x: number }).x = 100;
  expect(stroke.getPoints()).toStrictEqual([
    { x: 1, y: 2, t: 3 },
    { x: 4, y: 5 },
  ]);
  stroke.clear();
  expect(stroke.getPoints()).toEqual([]);
});

test('a prediction is of the drawing as it was when it was asked for', async () => {
  const drawing = recognizer.startDrawing();
  const strokes = draw(drawing, written('7'));
  const asked = drawing.getPrediction();
  for (const stroke of strokes) stroke.clear();
  drawing.clear();
  expect((await asked)[0]?.text).toBe('7');
});
