import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { openModel } from '../../../training/cli/open-model';
import { goldenDrawings } from '../../golden/golden';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

const NOWHERE = { x: Number.NaN, y: Number.NaN, t: 0 };

test.each<[string, Drawing]>([
  ['no stroke', []],
  ['strokes without a point', [[], []]],
  ['points that are nowhere', [[NOWHERE, NOWHERE]]],
])('%s: a blank sheet, with no picture', (_what, drawing) => {
  expect(readDrawing(drawing, network, card)).toEqual({
    reading: { kind: 'blank', text: '', confidence: 1, digits: [] },
    pictures: [],
  });
});

test('nine in ten of the drawings made for this project are read right', () => {
  const drawings = goldenDrawings();
  const right = drawings.filter(({ label, drawing }) => readDrawing(drawing, network, card).reading.text === label);
  expect(right.length / drawings.length).toBeGreaterThanOrEqual(0.9);
});

test('a reading comes with the box around its ink, in the drawing’s own unit, and the picture the network saw', () => {
  for (const { drawing } of goldenDrawings()) {
    const { reading, pictures } = readDrawing(drawing, network, card);
    expect(reading.digits[0]?.box).toEqual(boundsOf(drawing));
    expect(pictures).toMatchObject([{ width: 28, height: 28 }]);
    expect(pictures[0]?.data.some((byte) => byte === 255)).toBe(true);
  }
});

test('points that are nowhere change neither the box nor what is read', () => {
  const drawing = goldenDrawings()[20]?.drawing ?? [];
  const marred = drawing.map((stroke) => [NOWHERE, ...stroke, NOWHERE]);
  expect(readDrawing(marred, network, card)).toEqual(readDrawing(drawing, network, card));
});

test('where and how large somebody drew does not change what is read', () => {
  for (const { drawing } of goldenDrawings().slice(0, 20)) {
    const elsewhere = transformDrawing(drawing, 0.25, 3000, -700);
    const [here, there] = [drawing, elsewhere].map((one) => readDrawing(one, network, card).reading);
    expect(there?.digits[0]?.text).toBe(here?.digits[0]?.text);
    expect(there?.confidence).toBeCloseTo(here?.confidence ?? 0, 1);
  }
});

test('a dot is no digit, whatever the network makes of it, and its bars are kept', () => {
  const { reading, pictures } = readDrawing([[{ x: 300, y: 400, t: 0 }]], network, card);
  expect(reading.kind).toBe('not-a-digit');
  expect(reading.digits[0]?.probabilities).toHaveLength(10);
  expect(pictures).toHaveLength(1);
});
