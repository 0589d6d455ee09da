import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { digitProbability } from '../../../lib/reading/probabilities';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { seededRandom } from '../../../training/augment/random';
import { openModel } from '../../../training/cli/open-model';
import { drawNotDigit, NOT_DIGIT_KINDS, syntheticNotDigit } from '../../../training/synthetic/not-digit';
import { drawStyle, styleCount, styledDigit } from '../../../training/synthetic/styles/styled-digit';
import { tinyDrawings } from '../tiny';

const digits = tinyDrawings();

function expectInk(drawing: Drawing, title: string): void {
  const places = drawing.flat().flatMap(({ x, y, t }) => [x, y, t]);
  expect(places.length, title).toBeGreaterThan(0);
  expect(places.every(Number.isFinite), title).toBe(true);
  expect(
    drawing.every(({ length }) => length > 0),
    title,
  ).toBe(true);
  expect(
    inkDrawing(drawing, DIGIT_FRAME)?.data.some((value) => value > 128),
    title,
  ).toBe(true);
}

test('the same seed makes the same drawings, and another seed others', () => {
  const made = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 40 }, () => [syntheticNotDigit(random, digits), styledDigit(random)]);
  };
  expect(made(3)).toEqual(made(3));
  expect(made(3)).not.toEqual(made(4));
});

test.each(NOT_DIGIT_KINDS)('every %s is ink at finite places, and no two are alike', (kind) => {
  const random = seededRandom(5);
  const drawings = Array.from({ length: 150 }, () => drawNotDigit(kind, random, digits));
  drawings.forEach((drawing, i) => {
    expectInk(drawing, `${kind} ${i}`);
  });
  expect(new Set(drawings.map((drawing) => JSON.stringify(drawing))).size).toBe(150);
});

test('a corrupted digit leaves the digit it was made from as it was', () => {
  const before = JSON.stringify(digits);
  const random = seededRandom(6);
  for (let i = 0; i < 150; i++) drawNotDigit('corrupted', random, digits);
  expect(JSON.stringify(digits)).toBe(before);
});

test('every style of every digit is ink at finite places', () => {
  const random = seededRandom(7);
  for (let label = 0; label < 10; label++) {
    expect(styleCount(label)).toBeGreaterThanOrEqual(3);
    for (let style = 0; style < styleCount(label); style++)
      expectInk(drawStyle(label, style, random), `${label}.${style}`);
  }
  expect(() => drawStyle(1, styleCount(1), random)).toThrow(RangeError);
});

test('all ten digits come alike often', () => {
  const random = seededRandom(8);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 4000; i++) {
    const { label } = styledDigit(random);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  // Four standard deviations of 400 out of 4,000.
  for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(76);
});

test('the shipped network calls nearly all non-digits no digit, and reads few as a number either', async () => {
  const { network, card } = await openModel('digit-net');
  const some = Array.from({ length: 150 }, (_, i) => syntheticNotDigit(seededRandom(79, i), digits));
  const pictures = some.flatMap((drawing) => inkDrawing(drawing, DIGIT_FRAME) ?? []);
  const alone = network
    .logitsOf(pictures)
    .filter((logits) => digitProbability(logits, card.temperature) < card.rejectBelow);
  expect(alone.length / some.length).toBeGreaterThan(0.9);
  // A digit scratched out may pass for two.
  const refused = some.filter((drawing) => readDrawing(drawing, network, card).reading.kind === 'not-a-digit');
  expect(refused.length / some.length).toBeGreaterThan(0.85);
});

test('of digits in rarer styles it reads nearly all as their label', async () => {
  const { network, card } = await openModel('digit-net');
  const some = Array.from({ length: 150 }, (_, i) => styledDigit(seededRandom(77, i)));
  const right = some.filter(({ label, drawing }) => {
    const { reading } = readDrawing(drawing, network, card);
    return reading.kind === 'digits' && reading.text === String(label);
  });
  expect(right.length / some.length).toBeGreaterThan(0.97);
});
