import { describe, expect, test } from 'vitest';
import { chooseDigits } from '../../../../lib/photo/segment/choose-digits';
import { type Part, partsOf } from '../../../../lib/photo/segment/part';
import { piecesOf } from '../../../../lib/photo/segment/pieces';
import { type Knowing, knowing, logitsOf, TEMPERATURE, textIn } from '../../recognise/knowing';
import { filled, maskOf, type Page, pageOf } from '../page';
import { areSame, solid, united } from '../shapes';

const partsIn = (page: Pick<Page, 'ink'>): Part[] => piecesOf(partsOf(maskOf(page)));

/** Digits side by side, moved together until all touch. @throws Error where they never do. */
function touching(text: string): Page {
  for (let gap = 0.1; gap > -0.3; gap -= 0.02) {
    const page = pageOf(text, { height: 90, pen: 8, gap });
    if (partsOf(maskOf(page)).length === 1) return page;
  }
  throw new Error(`${text} does not touch.`);
}

/** Whether all ink of the pieces is in exactly one digit each. */
function areSharedOut(pieces: readonly Part[], digits: readonly { readonly part: Part }[], { ink }: Page): boolean {
  const parts = digits.map(({ part }) => part);
  return areSame(united(parts, ink.width, ink.height), united(pieces, ink.width, ink.height));
}

test('pieces beyond doubt stay as they are, and are asked about once', () => {
  const page = pageOf('4026');
  const pieces = partsIn(page);
  const { score, asked } = knowing(page.boxes, '4026');
  const digits = chooseDigits(pieces, score, TEMPERATURE);
  expect(digits.map(({ part }) => part)).toEqual(pieces);
  expect(textIn(digits)).toBe('4026');
  expect(asked).toHaveLength(4);
  for (const { cost } of digits) expect(cost).toBeLessThan(0.01);
});

describe.each(['23', '58', '00', '905'])('%s, touching', (text) => {
  const page = touching(text);
  const pieces = partsIn(page);

  test('is cut into its digits', () => {
    const digits = chooseDigits(pieces, knowing(page.boxes, text).score, TEMPERATURE);
    expect(textIn(digits)).toBe(text);
    expect(areSharedOut(pieces, digits, page)).toBe(true);
  });

  test('stays whole where nothing may be cut, and costs much', () => {
    const [whole, ...others] = chooseDigits(pieces, knowing(page.boxes, text).score, TEMPERATURE, false);
    expect(others).toEqual([]);
    expect(whole?.part).toBe(pieces[0]);
    expect(whole?.cost).toBeGreaterThan(5);
  });
});

test('a digit that fell apart side by side is joined, and its neighbours stay', () => {
  const page = pageOf('208', { height: 80 });
  const zero = page.boxes[1] ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = Math.round(zero.x + zero.width / 2);
  const broken = { ...page, ink: filled(page.ink, 0, (x) => Math.abs(x - middle) < 3) };
  const pieces = partsIn(broken);
  expect(pieces.length).toBeGreaterThan(3);
  const digits = chooseDigits(pieces, knowing(page.boxes, '208').score, TEMPERATURE);
  expect(textIn(digits)).toBe('208');
  expect(areSharedOut(pieces, digits, page)).toBe(true);
});

/** A network to which nothing is a digit, and that counts what it is asked about. */
const refusing = (): Knowing => knowing([], '');

test('pieces that stand far apart are never asked about together', () => {
  const pieces = [solid(0, 0, 30, 60), solid(90, 0, 30, 60), solid(180, 0, 30, 60)];
  const { score, asked } = refusing();
  const digits = chooseDigits(pieces, score, TEMPERATURE, false);
  expect(digits.map(({ part }) => part)).toEqual(pieces);
  expect(asked).toEqual(pieces);
});

test('digits beyond doubt are never taken together for one', () => {
  const pieces = [solid(0, 0, 10, 60), solid(14, 0, 10, 60), solid(28, 0, 10, 60)];
  const doubtful = solid(60, 0, 40, 60);
  const { score, asked } = knowing(
    pieces.map(({ box }) => box),
    '111',
  );
  const digits = chooseDigits([...pieces, doubtful], score, TEMPERATURE, false);
  expect(digits.map(({ part }) => part)).toEqual([...pieces, doubtful]);
  for (const { box } of asked) {
    const held = pieces.filter((piece) => piece.box.x >= box.x && piece.box.x < box.x + box.width);
    expect(held.length).toBeLessThanOrEqual(1 + (box.x + box.width > 60 ? 1 : 0));
  }
});

test('of what costs alike the reading with joined pieces wins over one that tears a digit', () => {
  const [left, right] = [solid(0, 0, 18, 60), solid(20, 0, 18, 60)];
  const whole = { x: 0, y: 0, width: 38, height: 60 };
  const digits = chooseDigits([left, right], knowing([whole], '0').score, TEMPERATURE);
  expect(digits.map(({ part }) => part.box)).toEqual([whole]);
  expect(textIn(digits)).toBe('0');
});

test('no part is asked about twice', () => {
  const page = touching('905');
  const { score, asked } = knowing(page.boxes, '905');
  chooseDigits(partsIn(page), score, TEMPERATURE);
  expect(new Set(asked).size).toBe(asked.length);
});

test('each digit has the logits the network gave to its very part', () => {
  const page = touching('23');
  const answers = new Map<Part, readonly number[]>();
  const { score } = knowing(page.boxes, '23');
  const digits = chooseDigits(
    partsIn(page),
    (parts) => {
      const logits = score(parts);
      for (const [i, part] of parts.entries()) answers.set(part, logits[i] as readonly number[]);
      return logits;
    },
    TEMPERATURE,
  );
  for (const { part, logits } of digits) expect(logits).toBe(answers.get(part));
});

test('where much is in doubt, nothing is cut', () => {
  const words = Array.from({ length: 20 }, (_, i) => solid(100 * i, 0, 60, 60));
  const { score, asked } = refusing();
  const digits = chooseDigits(words, score, TEMPERATURE);
  expect(digits.map(({ part }) => part)).toEqual(words);
  expect(asked).toEqual(words);
  for (const { logits, cost } of digits) {
    expect(logits).toEqual(logitsOf(undefined));
    expect(cost).toBeGreaterThan(5);
  }
});

test('where nothing stands, nothing is chosen', () => {
  expect(chooseDigits([], refusing().score, TEMPERATURE)).toEqual([]);
});
