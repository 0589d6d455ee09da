import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { labelledDigits, picturesCsv } from '../../../lib/reading/labelled-digits';
import type { DrawingReading } from '../../../lib/reading/reading';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import type { Correction } from '../../../lib/strokes/corrections';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { openModel } from '../../../training/cli/open-model';
import { digitAt, setSideBySide } from '../strokes/segment/set-drawings';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

/** A 2, a 7 and a 4 of two strokes. */
const number = setSideBySide('274', 0.4);
const [two, seven, four] = [[0], [1], [2, 3]] as const;
const read = (...corrections: readonly Correction[]): DrawingReading =>
  readDrawing(number, network, card, { corrections });
/** The labels of the digits that a person set, as the table has them. */
const labels = (answer: DrawingReading) => rowsOf(answer).map(([label]) => label);
const rowsOf = (answer: DrawingReading) => (parse(picturesCsv(labelledDigits(answer))) as string[][]).slice(1);

test('only what a person set is labelled, each with the picture that the network saw of it', () => {
  expect(labelledDigits(read())).toEqual([]);
  const answer = read({ strokes: four, text: '9' }, { strokes: two, text: '3' });
  expect(labels(answer)).toEqual(['3', '9']);
  const pictures = [two, four].map((strokes) =>
    inkDrawing(
      strokes.flatMap((at) => (number[at] ? [number[at]] : [])),
      DIGIT_FRAME,
    ),
  );
  expect(labelledDigits(answer).map(({ picture }) => picture.data)).toEqual(pictures.map((picture) => picture?.data));
});

test('strokes that were only joined or parted have no label: nobody said what they are', () => {
  expect(labels(read({ strokes: [...two, ...seven] }))).toEqual([]);
});

test('a sign has no picture among the digits’, and a digit after it keeps its own', () => {
  const answer = read({ strokes: two, text: '-' }, { strokes: four, text: '4' });
  expect(labels(answer)).toEqual(['4']);
  expect(labelledDigits(answer)[0]?.picture.data).toEqual(inkDrawing(number.slice(2), DIGIT_FRAME)?.data);
});

test('a digit set where nothing was found in a photograph has no picture, and so no label', () => {
  const { reading, pictures } = read({ strokes: two, text: '3' }, { strokes: seven, text: '1' });
  const [, ...others] = pictures;
  const blank = { width: 1, height: 1, data: new Uint8Array(1) };
  expect(labels({ reading, pictures: [blank, ...others] })).toEqual(['1']);
});

test('the table has 785 columns, a row for each digit, and MNIST’s polarity: paper is 0 and ink up to 255', () => {
  const answer = read({ strokes: seven, text: '7' }, { strokes: four, text: '4' });
  const csv = picturesCsv(labelledDigits(answer));
  const [head = [], ...rows] = parse(csv) as string[][];
  expect(head).toEqual(['label', ...Array.from({ length: 784 }, (_, i) => `pixel${i}`)]);
  expect(rows.map(({ length }) => length)).toEqual([785, 785]);
  expect(rows.map(([label]) => label)).toEqual(['7', '4']);
  for (const [i, [, ...pixels]] of rows.entries()) {
    const levels = pixels.map(Number);
    expect(levels).toEqual([...(answer.pictures[i + 1]?.data ?? [])]);
    // The outermost pixels are paper, the ink in the middle covers less than half.
    const isAtEdge = (at: number) => at < 28 || at >= 28 * 27 || at % 28 === 0 || at % 28 === 27;
    expect(levels.filter((level, at) => isAtEdge(at) && level !== 0)).toEqual([]);
    expect(Math.max(...levels)).toBe(255);
    expect(levels.filter((level) => level > 127).length).toBeLessThan(784 / 2);
  }
  expect(csv.endsWith('\n')).toBe(true);
});

test('rows run from the top left, line by line', () => {
  const one = digitAt('1', 0, 0);
  const { reading, pictures } = readDrawing(one, network, card, { corrections: [{ strokes: [0], text: '1' }] });
  const [picture] = pictures;
  if (!picture) throw new Error('The network saw nothing.');
  const marked = { ...picture, data: picture.data.map((_, at) => (at === 28 * 2 + 5 ? 200 : 0)) };
  const [, [, ...pixels] = []] = parse(picturesCsv(labelledDigits({ reading, pictures: [marked] }))) as string[][];
  expect(pixels.flatMap((level, at) => (level === '0' ? [] : [[at, level]]))).toEqual([[61, '200']]);
});
