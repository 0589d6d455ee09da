import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import { rowOfLetters } from './letters';

/** Ratios of the picture's sides that stay white around a page's text. */
const MARGIN = 0.06;
/** Letters' heights, as ratios of the picture's. */
const HEIGHT = [0.015, 0.045] as const;
/** From row to row, in letters' heights. */
const PITCH = [1.5, 2.1] as const;
/** Ratio of rows that end early, where a paragraph does. */
const LAST_ROWS = 0.2;

/** Rows of words all over a picture, on the sheet, and their letters' height in pixels. */
export function pageOfText(width: number, height: number, random: Random): { letters: Path[][]; height: number } {
  const size = random.between(...HEIGHT) * height;
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
  return { letters, height: size };
}
