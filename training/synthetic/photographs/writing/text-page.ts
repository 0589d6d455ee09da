import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import { rowOfLetters } from './letters';

/** Ratios of the picture's sides that stay white around a page's text. */
const MARGIN = 0.06;
/** From row to row, in letters' heights. */
const PITCH = [1.5, 2.1] as const;
/** Ratio of rows that end early, where a paragraph does. */
const LAST_ROWS = 0.2;

/** The strokes of each letter of rows of words all over a picture, on the sheet; letters are `size` pixels high. */
export function pageOfText(width: number, height: number, size: number, random: Random): Path[][] {
  const pitch = random.between(...PITCH) * size;
  const [left, top] = [(MARGIN - 0.5) * width, (MARGIN - 0.5) * height];
  const letters: Path[][] = [];
  for (let foot = top + size; foot < -top; foot += pitch) {
    const room = (1 - 2 * MARGIN) * (random.uniform() < LAST_ROWS ? random.between(0.2, 0.9) : 1) * width;
    const row = rowOfLetters(room / size, random);
    letters.push(
      ...row.map((letter) =>
        letter.map((path) => path.map(({ x, y }) => ({ x: x * size + left, y: y * size + foot }))),
      ),
    );
  }
  return letters;
}
