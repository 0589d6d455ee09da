import { NOT_A_DIGIT } from '../../../../lib/reading/probabilities';
import { chance, oneOf, type Random } from '../../../augment/random';
import { beliefIn } from '../../../data/look-alikes';
import type { WrittenDrawing } from '../../../data/pen-digits';
import { isWhole, type SignDrawing } from '../../../data/signs';
import { syntheticNotDigit } from '../../not-digit';
import { byWriter } from '../../numbers/drawn-numbers';
import { anyStandOf, standOf } from './stand';
import type { Sign, Stand } from './writing';

/** What photographs are written with: digits and other signs by people. */
export interface Drawings {
  readonly digits: readonly WrittenDrawing[];
  /** Letters, signs, look-alikes. */
  readonly signs: readonly SignDrawing[];
  /** Digits that are printed, by font. */
  readonly printed?: readonly WrittenDrawing[];
}

/** One person's digits, and signs by whoever drew them. */
export interface Hand {
  digit(random: Random): Sign;
  /** None where nobody drew it. */
  sign(sign: string, random: Random): Sign[];
  /** A word of some letters by one person; none where nobody drew any. */
  word(length: number, random: Random): Sign[];
  /** What somebody scribbled: no digit. */
  doodle(random: Random): Sign;
}

/** The label of a sign that may well be meant for a digit: neither finding it nor leaving it out is wrong. */
export const UNSURE = NOT_A_DIGIT + 1;

/** A look-alike is unsure if it is drawn as a digit is more often than not. */
const OFTEN = 0.5;
const LETTER = /[a-zA-Z]/;
/** Ratio of numbers that are printed, where there are fonts. */
const PRINTED = 0.07;
/** A doodle is a little larger than a digit. */
const DOODLE: Stand = { side: 1.2, middle: 0.5 };
/** So many letters of one person are enough to write with. */
const ENOUGH = 8;

/** Hands of the people who drew the digits, each as often. */
export function handsOf({ digits, signs, printed = [] }: Drawings): (random: Random) => Hand {
  const [people, fonts] = [byWriter(digits), byWriter(printed)];
  const letters = byWriter(signs.filter(({ sign }) => LETTER.test(sign))).filter(({ length }) => length >= ENOUGH);
  const bySign = grouped(signs.filter(isWhole));
  return (random) => {
    const own = oneOf(fonts.length > 0 && chance(random, PRINTED) ? fonts : people, random);
    return {
      digit: (random) => oneOf(own, random),
      sign(sign, random) {
        const drawn = bySign.get(sign);
        return drawn ? [{ ...asSign(oneOf(drawn, random)), stand: anyStandOf(sign, random) }] : [];
      },
      word(length, random) {
        if (letters.length === 0) return [];
        const person = oneOf(letters, random);
        return Array.from({ length }, () => asSign(oneOf(person, random)));
      },
      doodle: (random) => ({ label: NOT_A_DIGIT, drawing: syntheticNotDigit(random, own), stand: DOODLE }),
    };
  };
}

function grouped(signs: readonly SignDrawing[]): Map<string, SignDrawing[]> {
  const groups = new Map<string, SignDrawing[]>();
  for (const drawing of signs) {
    const group = groups.get(drawing.sign);
    if (group) group.push(drawing);
    else groups.set(drawing.sign, [drawing]);
  }
  return groups;
}

function asSign({ sign, drawing }: SignDrawing): Sign {
  const [[, ratio] = [0, 1]] = beliefIn(sign).filter(([label]) => label !== NOT_A_DIGIT);
  const isUnsure = beliefIn(sign).length > 1 && ratio > OFTEN && sign !== '/';
  return { label: isUnsure ? UNSURE : NOT_A_DIGIT, drawing, stand: standOf(sign), text: sign };
}
