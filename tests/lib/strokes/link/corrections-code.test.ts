import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { MEMBER_TEXTS } from '../../../../lib/reading/signs';
import { applicable, type Correction } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { checksumOf } from '../../../../lib/strokes/link/bits';
import { stepOf, toGrid } from '../../../../lib/strokes/link/grid';
import { writeGridDrawing } from '../../../../lib/strokes/link/grid-code';
import { drawingOfLinkCode, linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { fuzzed } from '../../../fuzz';
import { goldenDrawings } from '../../../golden/golden';
import { codeOf, drawingOf, faultOf } from './codes';
import { numberOf } from './page-drawings';

const golden = (label: string): Drawing => goldenDrawings().find((one) => one.label === label)?.drawing ?? [];
/** Four digits, and a stroke or more of each. */
const number = numberOf(['4', '0', '7', '4'].map(golden));
const corrections: readonly Correction[] = [
  { strokes: [2], text: '6' },
  { strokes: [0, 1], text: '4' },
  { strokes: [3] },
];
const corrected = linkCodeOf({ drawing: number, corrections }, DIGIT_FRAME) ?? '';

test('a link brings what was said of the strokes with them, and begins with 2', () => {
  expect(corrected).toMatch(/^2[\w-]+$/);
  expect(drawingOfLinkCode(corrected)).toEqual({ drawing: drawingOf(codeOf(number)), corrections });
});

test('a digit and a sign of any kind come back', () => {
  for (const text of [...MEMBER_TEXTS, undefined]) {
    const code = linkCodeOf({ drawing: golden('7'), corrections: [{ strokes: [0], text }] }, DIGIT_FRAME) ?? '';
    expect(drawingOfLinkCode(code).corrections).toEqual([{ strokes: [0], text }]);
  }
});

test('any corrections of any strokes come back', () => {
  const ofFive = fc.array(fc.record({ strokes: fc.subarray([0, 1, 2, 3, 4]), text: fc.constantFrom(...MEMBER_TEXTS) }));
  fc.assert(
    fc.property(ofFive, (any) => {
      const own = applicable(any, number.length);
      const code = linkCodeOf({ drawing: number, corrections: own }, DIGIT_FRAME) ?? '';
      expect(code[0]).toBe(own.length > 0 ? '2' : '1');
      expect(drawingOfLinkCode(code).corrections).toEqual(own);
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('a link of a drawing of which nothing was said is the same as ever, and begins with 1', () => {
  const released = '1fYiN8PtMTYABmgAAAAAHfoABic9XwMTu1dzcfIUlKuebQ_QQVuOVvIBxLl1cpxadrFW7fIO3CLU803S2uwFKyWt8i5eb';
  expect(codeOf(golden('7'))).toBe(released);
  expect(drawingOfLinkCode(released).corrections).toEqual([]);
});

test('what was said takes a few characters of a link', () => {
  expect(corrected.length - codeOf(number).length).toBeLessThan(15);
});

test('a link with corrections that was cut or altered is refused, wherever that was', () => {
  for (let length = 0; length < corrected.length; length++) expect(faultOf(corrected.slice(0, length))).toBe('damaged');
  for (let place = 1; place < corrected.length; place++) {
    const altered = corrected.slice(0, place) + (corrected[place] === 'A' ? 'B' : 'A') + corrected.slice(place + 1);
    expect(faultOf(altered)).toBe('damaged');
  }
  expect(faultOf(`1${corrected.slice(1)}`)).toBe('damaged');
});

/** What somebody can forge who knows the code: anything said of the strokes of the number. */
function forged(own: readonly Correction[]): string {
  const body = writeGridDrawing({ grid: toGrid(number, stepOf(1 / 3)), corrections: own });
  return `2${checksumOf(body)}${body}`;
}

test.each<[string, readonly number[]]>([
  ['no strokes', []],
  ['a stroke that is not there', [0, 99]],
  ['a stroke before the first', [-1]],
  ['one stroke twice', [1, 1]],
])('a forged link that says something of %s is damaged', (_what, strokes) => {
  expect(faultOf(forged([{ strokes, text: '4' }]))).toBe('damaged');
});

test('a forged link that says two things of one stroke is damaged', () => {
  expect(
    faultOf(
      forged([
        { strokes: [0, 1], text: '4' },
        { strokes: [1, 2], text: '5' },
      ]),
    ),
  ).toBe('damaged');
});

test('whatever a forged link says, it is damaged, or a drawing that can have these corrections', () => {
  const any = fc.array(fc.record({ strokes: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 4 }) }));
  const random = fc.base64String({ maxLength: 60 }).map((body) => `2${checksumOf(body)}${body}`);
  fc.assert(
    fc.property(fc.oneof(any.map(forged), random), (code) => {
      if (faultOf(code) !== 'none') return;
      const { drawing, corrections: own } = drawingOfLinkCode(code);
      expect(applicable(own, drawing.length)).toEqual(own);
    }),
    { numRuns: fuzzed(10_000), seed: 2 },
  );
});

/** Of three upright strokes, set as 1, / and ). Links that were sent must open as they were meant. */
const RELEASED = '2hGJUJJLMFJAIBAAAAAAArwkAASAAAAAABXfCvCjSBu-FeAlCRcio';

test('a link that was sent means in every later version what it meant', () => {
  expect(drawingOfLinkCode(RELEASED).corrections).toEqual([
    { strokes: [0], text: '1' },
    { strokes: [1], text: '/' },
    { strokes: [2], text: ')' },
  ]);
});
