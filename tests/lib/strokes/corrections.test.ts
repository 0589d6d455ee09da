import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEMBER_TEXTS } from '../../../lib/reading/signs';
import { withCorrection, withoutStrokes } from '../../../lib/strokes/correct';
import { applicable, type CorrectedDrawing, type Correction } from '../../../lib/strokes/corrections';
import { correctionsIn } from '../../../lib/strokes/readable-drawing';

const drawing = [0, 1, 2, 3].map((x) => [{ x, y: 0, t: x }]);
/** Four strokes: a 4 of two of them, then a 7. */
const content: CorrectedDrawing = {
  drawing,
  corrections: [
    { strokes: [0, 1], text: '4' },
    { strokes: [2], text: '7' },
  ],
};
const said = ({ corrections }: CorrectedDrawing) => corrections.map(({ strokes, text }) => [strokes, text]);

test('one more correction stands beside those of other strokes', () => {
  const corrected = withCorrection(content, { strokes: [3], text: '-' });
  expect(corrected.drawing).toBe(drawing);
  expect(said(corrected)).toEqual([
    [[0, 1], '4'],
    [[2], '7'],
    [[3], '-'],
  ]);
});

test('what was said of the same strokes is forgotten, also where only one of them is the same', () => {
  expect(said(withCorrection(content, { strokes: [2], text: '1' }))).toEqual([
    [[0, 1], '4'],
    [[2], '1'],
  ]);
  expect(said(withCorrection(content, { strokes: [1, 2] }))).toEqual([[[1, 2], undefined]]);
});

test('without some strokes what was said of others is kept, and counts the strokes that are left', () => {
  const left = withoutStrokes(content, [0, 1]);
  expect(left.drawing).toEqual([drawing[2], drawing[3]]);
  expect(said(left)).toEqual([[[0], '7']]);
});

test('what was said of several strokes is forgotten with the first of them', () => {
  const left = withoutStrokes(content, [1]);
  expect(left.drawing).toEqual([drawing[0], drawing[2], drawing[3]]);
  expect(said(left)).toEqual([[[1], '7']]);
});

test('without any stroke nothing is left, and without none everything is', () => {
  expect(withoutStrokes(content, [0, 1, 2, 3])).toEqual({ drawing: [], corrections: [] });
  expect(withoutStrokes(content, [])).toEqual(content);
});

test.each<[string, readonly number[]]>([
  ['no strokes', []],
  ['a stroke that is not there', [0, 4]],
  ['a stroke before the first', [-1]],
  ['a stroke between two', [0.5]],
  ['a stroke that is no number', [Number.NaN]],
  ['one stroke twice', [1, 1]],
])('a drawing of four strokes has no correction of %s', (_what, strokes) => {
  expect(applicable([{ strokes, text: '4' }, ...content.corrections], 4)).toEqual(content.corrections);
});

test('of two corrections of one stroke the first holds', () => {
  expect(applicable([...content.corrections, { strokes: [1, 3], text: '8' }], 4)).toEqual(content.corrections);
});

test.each<[unknown, Correction[]]>([
  [
    [{ strokes: [1, 0], text: '4' }, { strokes: [2] }],
    [{ strokes: [1, 0], text: '4' }, { strokes: [2] }],
  ],
  [[null, 7, 'text', [], {}, { strokes: 3 }, { strokes: [3], text: '+' }], [{ strokes: [3], text: '+' }]],
  [
    [
      { strokes: [0], text: 'x' },
      { strokes: [1], text: 4 },
      { strokes: [2], text: null },
    ],
    [],
  ],
  [[{ strokes: ['0'], text: '4' }, { strokes: [null] }, { strokes: [4] }], []],
  [undefined, []],
  [{ strokes: [0], text: '4' }, []],
])('of %j in a file are read those that are corrections', (value, expected) => {
  expect(correctionsIn(value, 4)).toEqual(expected);
});

test('whatever stands in a file, what is read of it are corrections that the drawing can have', () => {
  const stroke = fc.oneof(fc.integer({ min: -1, max: 5 }), fc.jsonValue());
  const near = fc.record(
    {
      strokes: fc.oneof(fc.array(stroke), fc.jsonValue()),
      text: fc.oneof(fc.constantFrom(...MEMBER_TEXTS), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(near)), fc.nat(5), (value, count) => {
      const own = correctionsIn(value, count);
      expect(applicable(own, count)).toEqual(own);
      for (const { text } of own) expect([...MEMBER_TEXTS, undefined]).toContain(text);
    }),
    { numRuns: 1000, seed: 1 },
  );
});
