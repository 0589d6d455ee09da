import { NOT_A_DIGIT } from '../../../../lib/reading/probabilities';
import type { Stroke } from '../../../../lib/strokes/drawing';
import { oneOf, type Random } from '../../../augment/random';
import { PATTERNS, SPACE } from '../../numbers/patterns';
import { extentOf } from '../camera/extent';
import type { Hand } from './hand';
import type { Sign } from './writing';

/** A number of two to six digits. */
export const oneNumber = (hand: Hand, random: Random): Sign[][] => [digits(hand, random, 2 + random.below(5))];

/** Lines of one digit to `most` each. */
export const numbers = (hand: Hand, random: Random, lines: number, most: number): Sign[][] =>
  Array.from({ length: lines }, () => digits(hand, random, 1 + random.below(most)));

const digits = (hand: Hand, random: Random, count: number): Sign[] =>
  Array.from({ length: count }, () => hand.digit(random));

/** As tables have them: the same number of digits on each line. */
export function columns(hand: Hand, random: Random, lines: number, count: number): Sign[][] {
  return Array.from({ length: lines }, () => digits(hand, random, count));
}

/** A number with signs in it. */
export const withSigns = (hand: Hand, random: Random): Sign[][] => [patterned(oneOf(PATTERNS, random), hand, random)];

/** A number by its pattern, in which 0 stands for a digit and a space for a wide gap. */
export function patterned(pattern: string, hand: Hand, random: Random): Sign[] {
  return pattern.split(' ').flatMap((word, i) =>
    [...word].flatMap((letter, j): Sign[] => {
      const signs = letter === '0' ? [hand.digit(random)] : hand.sign(letter, random);
      const space = random.between(...SPACE);
      return signs.map((sign) => (i > 0 && j === 0 ? { ...sign, space } : sign));
    }),
  );
}

/** A word before or behind a number, above or below it. */
export function withWords(hand: Hand, random: Random): Sign[][] {
  const number = digits(hand, random, 1 + random.below(6));
  const word = hand.word(2 + random.below(7), random);
  const spaced = ([first, ...others]: readonly Sign[]): Sign[] =>
    first ? [{ ...first, space: random.between(...SPACE) }, ...others] : [];
  const ways = [
    [[...word, ...spaced(number)]],
    [[...number, ...spaced(word)]],
    [word, number],
    [number, word],
    [word, number, hand.word(2 + random.below(7), random)],
  ];
  return oneOf(ways, random).filter(({ length }) => length > 0);
}

/** A number with scribbles before or behind it, above or below it. */
export function withDoodles(hand: Hand, random: Random): Sign[][] {
  const number = digits(hand, random, 1 + random.below(5));
  const doodles = Array.from({ length: 1 + random.below(2) }, () => ({
    ...hand.doodle(random),
    space: random.between(...SPACE),
  }));
  return oneOf([[[...number, ...doodles]], [doodles, number], [number, doodles]], random);
}

/** Words, signs or scribbles, and no number at all. */
export function withoutDigits(hand: Hand, random: Random): Sign[][] {
  const anything = (): Sign[] => {
    if (random.uniform() < 0.3) return [hand.doodle(random)];
    if (random.uniform() < 0.3) return hand.sign(oneOf(ALONE, random), random);
    return hand.word(1 + random.below(9), random);
  };
  return Array.from({ length: 1 + random.below(5) }, anything).filter(({ length }) => length > 0);
}

/** Signs that people photograph alone. */
const ALONE = [...'+-=*/#%@?&$'];

/** Some of a number's digits struck out. */
export const withStruckOut = (hand: Hand, random: Random): Sign[][] => [
  digits(hand, random, 2 + random.below(4)).flatMap((digit) =>
    random.uniform() < 0.4 ? [struckOut(digit, random), hand.digit(random)] : [digit],
  ),
];

/** With one to three lines through it: it is no digit any more. */
function struckOut({ drawing }: Sign, random: Random): Sign {
  const { left, top, right, bottom } = extentOf(drawing);
  const lines = Array.from({ length: 1 + random.below(3) }, (): Stroke => {
    const [from, to] = [random.between(0.1, 0.9), random.between(0.1, 0.9)].map((at) => top + at * (bottom - top));
    const out = random.between(0.05, 0.4) * (bottom - top);
    return [
      { x: left - out, y: from as number, t: 0 },
      { x: right + out, y: to as number, t: 0 },
    ];
  });
  return { label: NOT_A_DIGIT, drawing: [...drawing, ...lines] };
}
