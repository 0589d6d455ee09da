import { expect, test } from 'vitest';
import type { PublicReading } from '../../../../lib/reading/public-reading';
import { draw, recognizerWith, written } from './hand-written';

/** Two digits and a comma, on two lines. */
const doubtful = (): PublicReading => {
  const sign = { confidence: 0.9, box: { x: 0, y: 0, width: 1, height: 1 }, line: 0 };
  const probabilities = (likely: Readonly<Record<number, number>>) =>
    Array.from({ length: 10 }, (_, digit) => likely[digit] ?? 0);
  return {
    kind: 'digits',
    text: '1|7',
    written: '1,|7',
    confidence: 0.5,
    digits: [
      { ...sign, text: '1', probabilities: probabilities({ 1: 0.6, 7: 0.4 }), strokes: [0] },
      { ...sign, text: '7', probabilities: probabilities({ 7: 0.7, 1: 0.2999, 2: 0.0001 }), line: 1, strokes: [2] },
    ],
    signs: [{ ...sign, text: ',', box: { x: 2, y: 0, width: 1, height: 1 }, strokes: [1] }],
  };
};

const predict = async (alternatives: number) => {
  const drawing = (await recognizerWith(doubtful)).startDrawing({ alternatives });
  draw(drawing, written('402'));
  return drawing.getPrediction();
};

test('alternatives are all ways to read the digits, the likeliest first, without those next to impossible', async () => {
  // 0.6 × 0.7, 0.4 × 0.7, 0.6 × 0.3, 0.4 × 0.3.
  expect((await predict(100)).map(({ text }) => text)).toEqual(['1,\n7', '7,\n7', '1,\n1', '7,\n1']);
});

test('alternatives are as many as are asked for', async () => {
  expect((await predict(2)).map(({ text }) => text)).toEqual(['1,\n7', '7,\n7']);
  expect(await predict(0)).toEqual([]);
});

test('alternatives have segments of their own digits, with the same signs and strokes', async () => {
  const [first, , third] = await predict(3);
  for (const { text, segmentationResult = [] } of [first, third].flatMap((one) => one ?? [])) {
    for (const { grapheme, beginIndex, endIndex } of segmentationResult) {
      expect(text.slice(beginIndex, endIndex)).toBe(grapheme);
    }
  }
  expect(third?.segmentationResult?.map(({ grapheme }) => grapheme)).toEqual(['1', ',', '1']);
  expect(third?.segmentationResult?.map(({ drawingSegments }) => drawingSegments[0]?.strokeIndex)).toEqual([0, 1, 2]);
});

test('alternatives are no more than a hundred, of a long number where every digit is equally likely', async () => {
  const reading = doubtful();
  const digits = Array.from({ length: 200 }, (_, i) => ({
    ...(reading.digits[0] as PublicReading['digits'][number]),
    text: '0',
    probabilities: new Array<number>(10).fill(0.1),
    box: { x: i, y: 0, width: 1, height: 1 },
  }));
  const long = '0'.repeat(200);
  const drawing = (
    await recognizerWith(() => ({ ...reading, text: long, written: long, digits, signs: [] }))
  ).startDrawing({ alternatives: 2 ** 32 - 1 });
  draw(drawing, written('402'));
  const texts = (await drawing.getPrediction()).map(({ text }) => text);
  expect(texts[0]).toBe(long);
  expect(new Set(texts).size).toBe(100);
});
