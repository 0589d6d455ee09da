import { expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { AS_IT_STANDS, NO_EDITS, type PhotoEdits } from '../../../../lib/reading/photo-edits';
import type { DigitReading, PhotoReading } from '../../../../lib/reading/reading';
import { writtenOf } from '../../../../lib/reading/written';
import { asSet } from '../../../../lib/session/photo/detections';
import { turnedBox, turnedEdits } from '../../../../lib/session/photo/photo-edit-history';
import { type SetText, withoutText, withSetTexts, withText } from '../../../../lib/session/photo/set-texts';
import { boxAt, photoOf, somePicture } from '../../browser/photo-answers';

/** A picture that can be told from those of other finds by its level. */
const pictureOf = (level: number): GrayImage => ({ width: 28, height: 28, data: new Uint8Array(28 * 28).fill(level) });

/** The same reading with another picture for each find: 1, 2, … for the digits, 101, 102, … for what was left out. */
function withPictures(photo: PhotoReading): PhotoReading {
  return {
    ...photo,
    pictures: photo.pictures.map((_, i) => pictureOf(i + 1)),
    leftOut: photo.leftOut.map((one, i) => ({ ...one, picture: pictureOf(101 + i) })),
  };
}

/** Of 4, 0 and 2 in a row, a 7 was left out behind them. */
const answer = withPictures(photoOf('402', [0.9, 0.5, 0.8], '7'));

const levels = ({ pictures }: PhotoReading) => pictures.map(({ data }) => data[0]);
const digitsOf = ({ reading }: PhotoReading): readonly DigitReading[] => reading.digits;
const signsOf = ({ reading }: PhotoReading) => (reading.kind === 'digits' ? reading.signs : undefined);

/** A picture is only of use where each stands for its own digit. */
function expectAligned(photo: PhotoReading): void {
  expect(photo.pictures).toHaveLength(photo.reading.digits.length);
}

test('where nothing is set the reading is the very same', () => {
  expect(withSetTexts(answer, [])).toBe(answer);
});

test('a digit that is set is read as that, surely, and the others stay as they were', () => {
  const photo = withSetTexts(answer, [{ box: boxAt(1), text: '6' }]);
  expect(photo.reading).toMatchObject({ kind: 'digits', text: '462' });
  const [four, six, two] = digitsOf(photo);
  expect(six).toEqual({ ...digitsOf(answer)[1], text: '6', confidence: 1, isSet: true });
  expect([four, two]).toEqual([digitsOf(answer)[0], digitsOf(answer)[2]]);
  expect(signsOf(photo)).toBeUndefined();
  expect(levels(photo)).toEqual([1, 2, 3]);
});

test('a number is as sure as what of it was not set', () => {
  const one = withSetTexts(answer, [{ box: boxAt(1), text: '6' }]);
  expect(one.reading.confidence).toBeCloseTo(0.9 * 0.8, 9);
  const all = withSetTexts(
    answer,
    [0, 1, 2].map((at) => ({ box: boxAt(at), text: '1' })),
  );
  expect(all.reading).toMatchObject({ text: '111' });
  expect(all.reading.confidence).toBeCloseTo(1, 9);
  expect(all.reading.confidence).toBeLessThanOrEqual(1);
});

test('a place is set though the box is not to the pixel that of its find, and keeps the find’s box', () => {
  const near = { ...boxAt(1), x: boxAt(1).x + 1, height: boxAt(1).height + 1 };
  const photo = withSetTexts(answer, [{ box: near, text: '6' }]);
  expect(photo.reading.text).toBe('462');
  expect(digitsOf(photo)[1]?.box).toEqual(boxAt(1));
});

test('a find that was left out is part of the number once it is set, with the picture that the network saw', () => {
  const photo = withSetTexts(answer, [{ box: boxAt(3), text: '9' }]);
  expect(photo.reading.text).toBe('4029');
  expect(digitsOf(photo)[3]).toMatchObject({ isSet: true, confidence: 1, box: boxAt(3), line: 0 });
  expect(digitsOf(photo)[3]?.probabilities).toEqual(answer.leftOut[0]?.probabilities);
  expect(photo.leftOut).toEqual([]);
  expect(levels(photo)).toEqual([1, 2, 3, 101]);
});

test('a find that is set as a sign is no digit any more, and has no picture among theirs', () => {
  const photo = withSetTexts(answer, [{ box: boxAt(1), text: '-' }]);
  expect(photo.reading.text).toBe('42');
  expect(writtenOf(photo.reading)).toBe('4-2');
  expect(signsOf(photo)).toMatchObject([{ text: '-', confidence: 1, isSet: true, box: boxAt(1), line: 0 }]);
  expect(photo.reading.confidence).toBeCloseTo(0.9 * 0.8, 9);
  expect(levels(photo)).toEqual([1, 3]);
});

test('a sign set where nothing was found, or what was left out, stands among the digits', () => {
  const between = { x: boxAt(0).x + 7, y: 12, width: 2, height: 2 };
  expect(writtenOf(withSetTexts(answer, [{ box: between, text: ',' }]).reading)).toBe('4,02');
  const photo = withSetTexts(answer, [{ box: boxAt(3), text: '%' }]);
  expect(writtenOf(photo.reading)).toBe('402%');
  expect(photo.leftOut).toEqual([]);
  expectAligned(photo);
});

test('a number that is all signs is one: nothing is left of its digits and their pictures', () => {
  const photo = withSetTexts(withPictures(photoOf('1')), [{ box: boxAt(0), text: '-' }]);
  expect(photo.reading).toMatchObject({ kind: 'digits', text: '', digits: [], confidence: 1 });
  expect(writtenOf(photo.reading)).toBe('-');
  expect(photo.pictures).toEqual([]);
});

/** Two lines: 4 0 above, 2 7 below. */
const twoLines: PhotoReading = (() => {
  const { reading, ...rest } = withPictures(photoOf('4027'));
  const digits = reading.digits.map(
    (digit, i): DigitReading => ({ ...digit, box: { ...boxAt(i % 2), y: i < 2 ? 0 : 30 }, line: i < 2 ? 0 : 1 }),
  );
  return { ...rest, reading: { kind: 'digits', text: '40|27', confidence: 0.9, digits } };
})();

test('what is set in an empty box stands on the line of its neighbour, in its place from left to right', () => {
  for (const [x, y, text] of [
    [-20, 1, '540|27'],
    [9, 0, '450|27'],
    [30, 2, '405|27'],
    [-20, 29, '40|527'],
    [9, 31, '40|257'],
    [30, 28, '40|275'],
  ] as const) {
    const photo = withSetTexts(twoLines, [{ box: { x, y, width: 2, height: 10 }, text: '5' }]);
    expect(photo.reading.text, `at ${x}, ${y}`).toBe(text);
    const at = text.replace('|', '').indexOf('5');
    expect(digitsOf(photo)[at]).toMatchObject({ isSet: true, confidence: 1 });
    // Of an empty box the network saw nothing: in its place among the pictures is a blank one.
    expect(photo.pictures[at]?.data.every((level) => level === 0)).toBe(true);
    expect(levels(photo).filter((_, i) => i !== at)).toEqual([1, 2, 3, 4]);
  }
});

test('several that are set stand in reading order, in whatever order they were set', () => {
  const set: readonly SetText[] = [
    { box: { x: 30, y: 30, width: 6, height: 10 }, text: '3' },
    { box: { ...boxAt(1), y: 0 }, text: '8' },
    { box: { x: -20, y: 0, width: 6, height: 10 }, text: '1' },
  ];
  for (const order of [set, [...set].reverse()]) {
    const photo = withSetTexts(twoLines, order);
    expect(photo.reading.text).toBe('148|273');
    expect(digitsOf(photo).map(({ isSet }) => isSet === true)).toEqual([true, false, true, false, false, true]);
    expect(levels(photo)).toEqual([0, 1, 2, 3, 4, 0]);
  }
});

test('where no number was read there is none but what is set', () => {
  const { reading, ...rest } = answer;
  const none: PhotoReading = { ...rest, reading: { ...reading, kind: 'not-a-digit', text: '' } as typeof reading };
  const photo = withSetTexts(none, [{ box: boxAt(2), text: '5' }]);
  expect(photo.reading).toMatchObject({ kind: 'digits', text: '5', confidence: 1 });
  expect(levels(photo)).toEqual([3]);
  const blank = withSetTexts(photoOf(''), [{ box: boxAt(0), text: '5' }]);
  expect(blank.reading).toMatchObject({ kind: 'digits', text: '5', confidence: 1 });
  expectAligned(blank);
});

test('what is said of a place is forgotten once more is said of it, and of other places it is kept', () => {
  const once = withText(withText([], { box: boxAt(0), text: '1' }), { box: boxAt(1), text: '2' });
  const near = { ...boxAt(0), width: boxAt(0).width + 1 };
  expect(withText(once, { box: near, text: '-' }).map(({ text }) => text)).toEqual(['2', '-']);
  expect(withoutText(once, near)).toEqual([{ box: boxAt(1), text: '2' }]);
});

/** Set as the picture stands after so many quarter turns. */
function setTurned(count: number): { readonly edits: PhotoEdits; readonly set: readonly SetText[] } {
  let [edits, box, height]: [PhotoEdits, SetText['box'], number] = [AS_IT_STANDS, boxAt(1), somePicture.height];
  for (let turn = 0; turn < count; turn++) {
    edits = turnedEdits(edits, height);
    box = turnedBox(box, height);
    height = height === somePicture.height ? somePicture.width : somePicture.height;
  }
  return { edits, set: [{ box, text: '6' }] };
}

test.each([0, 1, 2, 3])('set after %i turns, a digit is that of the picture as it was read', (count) => {
  const step = { ...setTurned(count), chosen: null };
  const photo = asSet(answer, { picture: somePicture, edits: NO_EDITS }, step);
  expect(photo.reading.text).toBe('462');
  expect(digitsOf(photo)[1]?.box).toEqual(boxAt(1));
  expect(levels(photo)).toEqual([1, 2, 3]);
});

test('set before a turn, a digit stays the same once the turned picture is read', () => {
  const { edits, set } = setTurned(1);
  // Lying, what stood side by side stands on lines of its own.
  const digits = answer.reading.digits.map((digit, line) => ({
    ...digit,
    line,
    box: turnedBox(digit.box, somePicture.height),
  }));
  const turned = { ...answer, turns: 1, reading: { ...answer.reading, digits } } as PhotoReading;
  const photo = asSet(turned, { picture: somePicture, edits }, { edits, set, chosen: null });
  expect(photo.reading.text).toBe('4|6|2');
  expect(digitsOf(photo).map(({ isSet }) => isSet === true)).toEqual([false, true, false]);
});
