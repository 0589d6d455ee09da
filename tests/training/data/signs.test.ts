import { expect, test } from 'vitest';
import { NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import type { Stroke } from '../../../lib/strokes/drawing';
import { DataFormatError } from '../../../training/data/errors';
import { isWhole, parseSigns, siteOf } from '../../../training/data/signs';

const DIGIT = '{"label":7,"writer":"unipen-apple/12","strokes":[[[0,0],[500,0],[200,500]]],"id":"apa:1a:3"}';
const LETTER = '{"label":"none","what":"unipen/A","writer":"unipen-hp-paloalto/3","strokes":[[[0,500],[250,0]]]}';
const bytes = (...lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);

test('a digit is labelled with itself, and names its writer with the site', () => {
  const [digit] = parseSigns(bytes(DIGIT), 'digits.jsonl');
  expect(digit).toMatchObject({ label: 7, sign: '7', writer: 'apple/12' });
  expect(digit?.drawing).toEqual([
    [
      { x: 0, y: 0, t: 0 },
      { x: 500, y: 0, t: 1 },
      { x: 200, y: 500, t: 2 },
    ],
  ]);
});

test('a letter is no digit, and its sign says which it is', () => {
  const [letter] = parseSigns(bytes(LETTER), 'letters.jsonl');
  expect(letter).toMatchObject({ label: NOT_A_DIGIT, sign: 'A', writer: 'hp-paloalto/3' });
  expect(letter && siteOf(letter)).toBe('hp-paloalto');
});

test('a broken line is refused with the bytes where it stands', () => {
  const read = () => parseSigns(bytes(DIGIT, '{"label":1,"strokes":3}'), 'digits.jsonl');
  expect(read).toThrow(DataFormatError);
  expect(read).toThrow(new RegExp(`digits.jsonl.*${DIGIT.length + 1}`));
});

const line = (...spots: readonly (readonly [x: number, y: number])[]): Stroke =>
  spots.map(([x, y]) => ({ x, y, t: 0 }));
const drawn = (sign: string, ...drawing: readonly Stroke[]) => isWhole({ sign, writer: 'site/1', label: 10, drawing });

test('half of an equals sign, a colon or a plus is not whole', () => {
  const stroke = line([0, 0], [50, 0]);
  for (const sign of '=:+') {
    expect(drawn(sign, stroke)).toBe(false);
    expect(drawn(sign, stroke, line([0, 20], [50, 20]))).toBe(true);
  }
  expect(drawn('-', stroke)).toBe(true);
});

test('a percent sign in one stroke is whole where it goes all the way, and a ring of it is not', () => {
  expect(drawn('%', line([0, 0], [20, 20], [40, 0], [0, 60], [50, 50]))).toBe(true);
  expect(drawn('%', line([0, 0], [20, 20], [20, 0], [1, 1]))).toBe(false);
});
