import { expect, test } from 'vitest';
import { NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import { DataFormatError } from '../../../training/data/errors';
import { parseSigns, siteOf } from '../../../training/data/signs';

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
