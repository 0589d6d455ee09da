import { expect, test } from 'vitest';
import { BLANK, type DigitReading, type Reading } from '../../../../lib/reading/reading';
import { rowsIn, withSetNumbers } from '../../../../lib/session/many/many-rows';

/** Digits one beside the other, `|` between lines, each this sure; `beside` is what else makes the picture less sure. */
function readingOf(text: string, confidence = 0.9, beside = 1): Reading {
  const digits = text.split('|').flatMap((line, at) =>
    [...line].map(
      (digit, i): DigitReading => ({
        text: digit,
        confidence,
        probabilities: [],
        box: { x: 12 * i, y: 30 * at, width: 10, height: 20 },
        line: at,
      }),
    ),
  );
  return { kind: 'digits', text, confidence: beside * confidence ** digits.length, digits };
}

test('each line of a picture is a row, with the sureness of its own digits', () => {
  const rows = rowsIn({ reading: readingOf('402|17') });
  expect(rows.map(({ line, read }) => [line, read])).toEqual([
    [1, '402'],
    [2, '17'],
  ]);
  expect(rows[0]?.sureness).toBeCloseTo(0.9 ** 3);
  expect(rows[1]?.sureness).toBeCloseTo(0.9 ** 2);
});

test('what was left out of a picture makes all of its rows less sure: together they are as sure as the picture', () => {
  const reading = readingOf('402|17', 0.9, 0.49);
  const rows = rowsIn({ reading });
  expect(rows.reduce((product, { sureness }) => product * sureness, 1)).toBeCloseTo(reading.confidence);
  expect(rows[0]?.sureness).toBeCloseTo(0.7 * 0.9 ** 3);
});

test('a picture without a number is one empty row, in which nothing is sure', () => {
  const none = [{ line: 1, read: '', sureness: 0 }];
  expect(rowsIn({ reading: BLANK })).toEqual(none);
  expect(rowsIn({ reading: { kind: 'not-a-digit', text: '', confidence: 0.8, digits: [] } })).toEqual(none);
});

test('a row whose digits a person set all is set, and one that they set in part is not', () => {
  const reading = readingOf('40|17');
  const setAt = (count: number): Reading =>
    reading.kind === 'digits'
      ? { ...reading, digits: reading.digits.map((one, i) => (i < count ? { ...one, isSet: true } : one)) }
      : reading;
  expect(rowsIn({ reading: setAt(1) }).map(({ isSet }) => isSet)).toEqual([undefined, undefined]);
  expect(rowsIn({ reading: setAt(2) }).map(({ isSet }) => isSet)).toEqual([true, undefined]);
});

test('what was set in a row stays for as long as the row is read the same', () => {
  const before = rowsIn({ reading: readingOf('402|17') }).map((row) => ({ ...row, set: '9' }));
  const later = withSetNumbers(rowsIn({ reading: readingOf('402|71|5') }), before);
  expect(later.map(({ set }) => set)).toEqual(['9', undefined, undefined]);
});
