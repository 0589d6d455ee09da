import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import type { DrawingReading, Reading } from '../../../lib/reading/reading';
import { writtenOf } from '../../../lib/reading/written';
import { createDrawingReader, readDrawing } from '../../../lib/recognise/read-drawing';
import type { Correction } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { openModel } from '../../../training/cli/open-model';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';
import { digitAt, setSideBySide } from '../strokes/segment/set-drawings';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

const read = (drawing: Drawing, ...corrections: readonly Correction[]): DrawingReading =>
  readDrawing(drawing, network, card, { corrections });

const signsOf = (reading: Reading) => (reading.kind === 'digits' ? reading.signs : undefined);

/** A 2, a 7 and a 4; the 4 has two strokes. */
const number = setSideBySide('274', 0.4);

test('a digit that a person set is read as that, surely, and its bars stay the network’s', () => {
  for (const { drawing } of goldenDrawings().slice(0, 20)) {
    const strokes = drawing.map((_, i) => i);
    const plain = read(drawing).reading;
    const { reading, pictures } = read(drawing, { strokes, text: '9' });
    expect(reading).toMatchObject({ kind: 'digits', text: '9', confidence: 1 });
    expect(reading.digits).toMatchObject([{ text: '9', confidence: 1, isSet: true, strokes }]);
    expect(reading.digits[0]?.probabilities).toEqual(plain.digits[0]?.probabilities);
    expect(pictures).toEqual(read(drawing).pictures);
  }
});

test('what the network takes for no digit is a digit once a person says so', () => {
  for (const { drawing } of goldenNotDigits()) {
    const { reading, unread } = read(drawing, { strokes: drawing.map((_, i) => i), text: '5' });
    expect(reading).toMatchObject({ kind: 'digits', text: '5', confidence: 1 });
    expect(unread).toBeUndefined();
  }
});

test('a number with a digit that a person set keeps the others as they were, and is as sure as those', () => {
  const plain = read(number).reading;
  const { reading } = read(number, { strokes: [1], text: '1' });
  expect(reading.text).toBe('214');
  expect(reading.digits.map(({ isSet }) => isSet)).toEqual([undefined, true, undefined]);
  for (const i of [0, 2]) expect(reading.digits[i]).toEqual(plain.digits[i]);
  expect(reading.digits[1]).toMatchObject({ box: plain.digits[1]?.box, probabilities: plain.digits[1]?.probabilities });
  expect(reading.confidence).toBeCloseTo((plain.digits[0]?.confidence ?? 0) * (plain.digits[2]?.confidence ?? 0), 9);
});

test('strokes that a person says are one digit are read as one', () => {
  const two = setSideBySide('10', 0.2);
  expect(read(two).reading.text).toBe('10');
  const { reading, pictures } = read(two, { strokes: [0, 1] });
  expect(reading.kind).toBe('digits');
  expect(reading.digits).toMatchObject([{ strokes: [0, 1] }]);
  expect(reading.digits[0]?.isSet).toBeUndefined();
  expect(pictures).toHaveLength(1);
});

test('strokes of one digit that a person says are two are read as two, each as the network sees it', () => {
  const four = digitAt('4', 0, 0);
  expect(read(four).reading.digits).toHaveLength(1);
  const { reading, pictures } = read(four, { strokes: [0] }, { strokes: [1] });
  expect(reading.digits).toMatchObject([{ strokes: [0] }, { strokes: [1] }]);
  expect(pictures).toHaveLength(2);
  reading.digits.forEach(({ probabilities }, i) => {
    expect(probabilities).toEqual(read(four.slice(i, i + 1)).reading.digits[0]?.probabilities);
  });
});

test('a mark that a person set as a sign is that sign, among digits and alone', () => {
  const { reading } = read(setSideBySide('217', 0.4), { strokes: [1], text: '/' });
  expect(writtenOf(reading)).toBe('2/7');
  expect(signsOf(reading)).toMatchObject([{ text: '/', confidence: 1, isSet: true, strokes: [1] }]);
  const alone = read(digitAt('1', 0, 0), { strokes: [0], text: '-' }).reading;
  expect(writtenOf(alone)).toBe('-');
  expect(alone).toMatchObject({ confidence: 1, digits: [] });
});

test('a sign that a person set stands though nothing beside it is a digit', () => {
  const bar = digitAt('1', -500, 0);
  for (const { style, drawing } of goldenNotDigits()) {
    const { reading, pictures } = read([...bar, ...drawing], { strokes: [0], text: '-' });
    expect(reading.kind, style).toBe('digits');
    expect(signsOf(reading), style).toContainEqual(
      expect.objectContaining({ text: '-', confidence: 1, isSet: true, strokes: [0] }),
    );
    expect(pictures, style).toHaveLength(reading.digits.length);
  }
});

test('a sign that a person set as a digit is that digit', () => {
  const dash: Drawing = [
    [
      { x: -60, y: 53, t: 0 },
      { x: -42, y: 51, t: 1 },
      { x: -22, y: 54, t: 2 },
    ],
  ];
  const signed = [...dash, ...setSideBySide('27', 0.22)];
  expect(writtenOf(read(signed).reading)).toBe('-27');
  expect(writtenOf(read(signed, { strokes: [0], text: '1' }).reading)).toBe('127');
});

test('what is unread beside digits is read once a person says what it is', () => {
  const star: Drawing = [0, 60, 120].map((degrees) => {
    const [dx, dy] = [45 * Math.cos((degrees * Math.PI) / 180), 45 * Math.sin((degrees * Math.PI) / 180)];
    return [-1, 0, 1].map((at) => ({ x: 300 + at * dx, y: 50 + at * dy, t: 0 }));
  });
  const starred = [...setSideBySide('45', 0.4), ...star];
  const [mark] = read(starred).unread ?? [];
  if (!mark) throw new Error('The star was read.');
  const { reading, unread } = read(starred, { strokes: mark.strokes, text: '8' });
  expect([reading.text, unread]).toEqual(['458', undefined]);
});

test('strokes are named in any order', () => {
  expect(read(number, { strokes: [3, 2], text: '9' })).toEqual(read(number, { strokes: [2, 3], text: '9' }));
});

test('what a person says of strokes that are not there, or of none, is passed over', () => {
  const impossible: readonly Correction[] = [{ strokes: [9], text: '1' }, { strokes: [] }, { strokes: [0, 0] }];
  expect(read(number, ...impossible)).toEqual(read(number));
});

test('where nobody says anything the reading is what it is without', () => {
  for (const { drawing } of [...goldenDrawings(), ...goldenNotDigits(), { drawing: number }]) {
    expect(readDrawing(drawing, network, card, { corrections: [] })).toEqual(readDrawing(drawing, network, card));
  }
});

test('once it is taken back the reading is what it was, also by a reader that remembers', () => {
  const reader = createDrawingReader(network, card);
  const before = reader(number);
  reader(number, { corrections: [{ strokes: [0, 1], text: '8' }] });
  expect(reader(number)).toEqual(before);
});

test('once strokes are erased, a reader that remembers reads the others as a new one does', () => {
  const reader = createDrawingReader(network, card);
  reader(number, { corrections: [{ strokes: [1], text: '1' }] });
  const left = number.slice(1);
  expect(reader(left, { corrections: [{ strokes: [0], text: '1' }] })).toEqual(
    createDrawingReader(network, card)(left, { corrections: [{ strokes: [0], text: '1' }] }),
  );
});
