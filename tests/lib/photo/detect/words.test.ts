import { expect, test } from 'vitest';
import type { SeenSign } from '../../../../lib/photo/detect/seen-signs';
import { withoutWords } from '../../../../lib/photo/detect/words';

const SURE = 6;
const picture = { width: 28, height: 28, data: new Uint8Array(28 * 28) };

/** A sign 20 pixels high at this place: a digit, or a letter. */
function sign(x: number, kind: 'digit' | 'letter', height = 20): SeenSign {
  const isDigit = kind === 'digit';
  return {
    box: { x, y: 50 - height, width: 12, height },
    logits: Array.from({ length: 11 }, (_, i) => (i === (isDigit ? 7 : 10) ? SURE : 0)),
    other: isDigit ? 0.1 : 0.9,
    picture,
  };
}

const letters = [0, 15, 45, 60].map((x) => sign(x, 'letter'));
const amongThem = sign(30, 'digit');
const number = [100, 115, 130].map((x) => sign(x, 'digit'));

test('what looks like a digit among letters is none; a number beside the word stays', () => {
  expect(withoutWords([amongThem, ...number], letters)).toEqual(number);
});

test('a unit behind a number does not take it away', () => {
  const unit = [145, 160].map((x) => sign(x, 'letter'));
  expect(withoutWords(number, unit)).toEqual(number);
});

test('commas, dots and noise are no letters', () => {
  const commas = [15, 30, 45].map((x) => sign(x, 'letter', 6));
  const noise = [16, 31, 46].map((x) => ({ ...sign(x, 'letter'), other: 0.1 }));
  const alone = [sign(0, 'digit')];
  expect(withoutWords(alone, [...commas, ...noise])).toEqual(alone);
});

test('what the user says is a digit is one', () => {
  const meant = { ...amongThem, isDigit: true };
  expect(withoutWords([meant], letters)).toEqual([meant]);
});

test('letters of another line are no word with it', () => {
  const above = letters.map((letter) => ({ ...letter, box: { ...letter.box, y: 0 } }));
  expect(withoutWords([amongThem], above)).toEqual([amongThem]);
});
