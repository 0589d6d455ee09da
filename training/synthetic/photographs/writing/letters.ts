import { oneOf, type Random } from '../../../augment/random';
import type { Path } from '../../curve';
import { engravedSigns } from '../../engraved';
import { drawnByHand, type Hand } from '../../hand';
import { LETTERS } from '../../letters';
import { drawTemplate, parseTemplate } from '../../template';
import { type Extent, extentOf } from '../camera/extent';

/** Rows of letters beside the digits. */
export interface RowsOfLetters {
  /** In the digits' heights. */
  readonly height: number;
  readonly sides: readonly ('above' | 'below')[];
}

/** Quick, not careless: a letter must not become a digit. */
const HAND: Hand = {
  ...{ aspect: [0.7, 1.2], bend: 0.04, apart: 0.02, turn: 0.1, ends: 0.05 },
  ...{ rounded: 0.3, missing: 0, joined: 0 },
};
const LOOSENESS = 0.35;
/** Letters have 2 to 8 to a word; lengths in letters' heights. */
const WORD = [2, 8] as const;
const GAP = [0.12, 0.3] as const;
const SPACE = 0.8;

const templates = LETTERS.map(parseTemplate);
let engraved: readonly (readonly Path[])[] | undefined;

/**
 * A row of words in letters about 1 high, `width` long, from (0, 0) to the right and upwards: the strokes of each letter.
 * No digit is among them.
 */
export function rowOfLetters(width: number, random: Random): Path[][] {
  engraved ??= engravedSigns();
  const row: Path[][] = [];
  for (let x = 0, left = 0; x < width; left--) {
    if (left <= 0) {
      left = WORD[0] + random.below(WORD[1] - WORD[0] + 1);
      x += row.length > 0 ? SPACE : 0;
    }
    const strokes =
      random.uniform() < 0.5 ? drawTemplate(oneOf(templates, random), LOOSENESS, random) : oneOf(engraved, random);
    const letter = drawnByHand(strokes, HAND, random);
    const { left: from, right, bottom } = extentOf(letter);
    const start = x;
    row.push(
      letter.map((path) => path.map((spot) => ({ x: start + (spot.x - from) / 10, y: (spot.y - bottom) / 10 }))),
    );
    x += (right - from) / 10 + random.between(...GAP);
  }
  return row;
}

/** Room between rows and the writing, in the digits' heights. */
const APART = 0.45;
/** Ratios of the picture's width. */
const ROW_WIDTH = [0.4, 0.9] as const;

/** The letters of a row `size` pixels high, on the sheet above or below the writing, whose digits are `height` high. */
export function rowBeside(
  side: 'above' | 'below',
  size: number,
  writing: Extent,
  height: number,
  pictureWidth: number,
  random: Random,
): Path[][] {
  const width = random.between(...ROW_WIDTH) * pictureWidth;
  const row = rowOfLetters(width / size, random);
  const { top, bottom } = extentOf(row.flat());
  const apart = APART * height;
  const foot = side === 'above' ? writing.top - apart - bottom * size : writing.bottom + apart - top * size;
  return row.map((letter) =>
    letter.map((path) => path.map(({ x, y }) => ({ x: x * size - width / 2, y: y * size + foot }))),
  );
}
