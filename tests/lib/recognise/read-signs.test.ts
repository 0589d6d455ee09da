import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import type { DrawingReading } from '../../../lib/reading/reading';
import { writtenOf } from '../../../lib/reading/written';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing, Stroke } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { openModel } from '../../../training/cli/open-model';
import { goldenDrawings } from '../../golden/golden';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

/** A digit is 100 high, with its foot at 0; so are these, drawn with a shaky hand. */
const SIGNS: Readonly<Record<string, readonly (readonly (readonly [x: number, y: number])[])[]>> = {
  '.': [
    [
      [0, -3],
      [3, -1],
      [2, 2],
    ],
  ],
  ',': [
    [
      [8, -10],
      [9, 0],
      [0, 14],
    ],
  ],
  '-': [
    [
      [0, -47],
      [18, -49],
      [38, -46],
    ],
  ],
  '/': [
    [
      [64, -112],
      [40, -60],
      [18, -14],
      [-2, 16],
    ],
  ],
  ':': [
    [
      [0, -58],
      [3, -56],
      [1, -54],
    ],
    [
      [1, -10],
      [4, -8],
      [2, -6],
    ],
  ],
  '+': [
    [
      [0, -45],
      [25, -46],
      [52, -45],
    ],
    [
      [26, -72],
      [25, -45],
      [27, -18],
    ],
  ],
  '=': [
    [
      [0, -58],
      [25, -60],
      [50, -58],
    ],
    [
      [0, -34],
      [24, -33],
      [52, -35],
    ],
  ],
  '(': [
    [
      [20, -112],
      [5, -85],
      [0, -50],
      [6, -12],
      [22, 14],
    ],
  ],
  ')': [
    [
      [0, -112],
      [15, -84],
      [20, -50],
      [15, -14],
      [0, 13],
    ],
  ],
};
const GAP = 22;

/** Draws a text of digits and signs, member by member. */
function drawn(text: string): Drawing {
  let edge = 0;
  return [...text].flatMap((letter): Drawing => {
    const own = SIGNS[letter] ? signOf(letter) : digitOf(letter);
    const { x, width } = boundsOf(own) ?? { x: 0, width: 0 };
    const placed = transformDrawing(own, 1, edge - x, 0);
    edge += width + GAP;
    return placed;
  });
}

const signOf = (sign: string): Drawing =>
  (SIGNS[sign] ?? []).map((stroke): Stroke => stroke.map(([x, y], i) => ({ x, y, t: 10 * i })));

function digitOf(label: string): Drawing {
  const own = goldenDrawings().find((one) => one.label === label)?.drawing ?? [];
  const { y, height } = boundsOf(own) ?? { y: 0, height: 1 };
  return transformDrawing(own, 100 / height, 0, (-100 * (y + height)) / height);
}

const read = (text: string): DrawingReading => readDrawing(drawn(text), network, card);

test.each(['3.14', '12-34', '-27', '10:30', '24/05', '3,50', '7+8=15', '(42)'])('%s is read with its signs', (text) => {
  const { reading } = read(text);
  expect(writtenOf(reading)).toBe(text);
  expect(reading.text).toBe(text.replace(/\D/g, ''));
});

test('each sign has its place and a confidence of its own, and the number is no surer than its members', () => {
  const { reading } = read('3.14');
  if (reading.kind !== 'digits') throw new Error('No digits were read.');
  const [point] = reading.signs ?? [];
  expect(point).toMatchObject({ text: '.', line: 0 });
  expect(point?.box.x).toBeGreaterThan(reading.digits[0]?.box.x ?? 0);
  for (const { confidence } of [...reading.digits, ...(reading.signs ?? [])]) {
    expect(reading.confidence).toBeLessThanOrEqual(confidence);
  }
});

test('a sign alone is no number', () => {
  for (const sign of Object.keys(SIGNS).filter((sign) => !'.,/()'.includes(sign))) {
    expect([sign, readDrawing(signOf(sign), network, card).reading.kind]).toEqual([sign, 'not-a-digit']);
  }
});

test('what is neither digit nor sign is told as unread, and the number is less sure', () => {
  const star: Drawing = [0, 60, 120].map((degrees): Stroke => {
    const [dx, dy] = [45 * Math.cos((degrees * Math.PI) / 180), 45 * Math.sin((degrees * Math.PI) / 180)];
    return [-1, 0, 1].map((at) => ({ x: 260 + at * dx, y: -50 + at * dy, t: 0 }));
  });
  const plain = read('45');
  const { reading, unread } = readDrawing([...drawn('45'), ...star], network, card);
  expect(reading.text).toBe('45');
  expect(unread).toMatchObject([{ strokes: [-3, -2, -1].map((at) => at + [...drawn('45'), ...star].length) }]);
  expect(reading.confidence).toBeLessThan(plain.reading.confidence);
  expect(plain.unread).toBeUndefined();
});
