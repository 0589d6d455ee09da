import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import { type Extent, extentOf } from '../camera/extent';
import type { Colour } from '../scene';
import { rowOfLetters } from '../writing/letters';

/** A round or square stamp beside the writing, a word in it. */
export interface Stamp {
  /** In the digits' heights. */
  readonly radius: number;
  readonly isRound: boolean;
  readonly colour: Colour;
}

const CORNERS = 40;
/** The word's width and letters' height, as ratios of the radius. */
const WORD = 1.2;
const LETTER = 0.3;

/** Its lines and letters on the sheet, in pixels, to the side of the writing with more room. */
export function stampBeside(
  { radius, isRound }: Stamp,
  writing: Extent,
  height: number,
  random: Random,
): { readonly lines: Path[]; readonly letters: Path[][] } {
  const r = radius * height;
  const side = writing.bottom + writing.top > 0 ? -1 : 1;
  const y = side < 0 ? writing.top - 1.2 * r : writing.bottom + 1.2 * r;
  const x = random.between(writing.left, writing.right);
  const ring = (by: number): Path =>
    Array.from({ length: CORNERS + 1 }, (_, i) => {
      const angle = (2 * Math.PI * i) / CORNERS;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const out = isRound ? by : by / Math.max(Math.abs(cos), Math.abs(sin));
      return { x: x + cos * out, y: y + sin * out * (isRound ? 1 : 0.6) };
    });
  const size = LETTER * r;
  const word = rowOfLetters((WORD * r) / size, random);
  const { left, right } = extentOf(word.flat());
  const letters = word.map((letter) =>
    letter.map((path) =>
      path.map((spot) => ({ x: x + (spot.x - (left + right) / 2) * size, y: y + spot.y * size + size / 2 })),
    ),
  );
  return { lines: [ring(r), ring(0.85 * r)], letters };
}
