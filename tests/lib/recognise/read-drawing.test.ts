import { beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { createDrawingReader, readDrawing } from '../../../lib/recognise/read-drawing';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { layoutOf } from '../../../lib/strokes/segment/layout';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { seededRandom } from '../../../training/augment/random';
import { openModel } from '../../../training/cli/open-model';
import { goldenDrawings } from '../../golden/golden';
import { watchedDrawing } from '../../looks';

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

const random = seededRandom(3);
/** On a sheet that grows with their number, so that each has as many neighbours. */
const anywhere = (count: number) => Math.floor(random.uniform() * 25 * Math.sqrt(count));

/** `count` strokes of each kind. */
const kinds: Readonly<Record<string, (count: number) => Drawing>> = {
  'dots anywhere': (count) => Array.from({ length: count }, () => [at(anywhere(count), anywhere(count))]),
  'dots in one place': (count) => Array.from({ length: count }, () => [{ x: 5, y: 5, t: 0 }]),
  'short strokes anywhere': (count) => Array.from({ length: count }, () => dash(anywhere(count), anywhere(count))),
  'short strokes side by side': (count) =>
    Array.from({ length: count }, (_, i) => dash((i % 25) * 22, Math.floor(i / 25) * 26)),
  'short strokes in one row': (count) => Array.from({ length: count }, (_, i) => dash(i * 12, 0)),
  'strokes across each other': (count) =>
    Array.from({ length: count }, (_, i) => [at(i, (37 * i) % 100), at(i + 3, 100 - ((37 * i) % 100))]),
  'bars in a stack': (count) => Array.from({ length: count }, (_, i) => [at(0, 4 * i), at(40, 4 * i)]),
};

const at = (x: number, y: number) => ({ x, y, t: 0 });
const dash = (x: number, y: number) => [at(x, y), at(x + 1, y + 8), at(x + 3, y + 16)];

describe.each(Object.entries(kinds))('%s', (_kind, make) => {
  test.each([500, 4000])('%d of them are read with at most two hundred looks of the network', (count) => {
    let looks = 0;
    const answersOf: Network['answersOf'] = (pictures) => {
      looks += pictures.length;
      return network.answersOf(pictures);
    };
    const { reading } = createDrawingReader({ ...network, answersOf }, card)(make(count));
    expect(['digits', 'not-a-digit']).toContain(reading.kind);
    // One more for all of it as one digit.
    expect(looks).toBeLessThanOrEqual(201);
  });

  test('four times as many take about four times as long to lay out, counted by how often a point is looked at', () => {
    const looksAt = (count: number): number => {
      const watched = watchedDrawing(make(count));
      layoutOf(watched.value);
      return watched.looks();
    };
    expect(looksAt(400) / looksAt(100)).toBeLessThan(8);
  });
});
