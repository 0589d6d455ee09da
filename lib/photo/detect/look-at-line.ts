import { type Box, boxAround, middleOf } from '../../geometry/box';
import { enlarged, type SeenLevel } from '../finder/find-peaks';
import { DIGIT_HEAD, FIRST_SIGN, OTHER, SIGN_HEAD } from '../finder/head';
import { ringed, scaled } from '../finder/levels';
import { localContrast } from '../finder/local-contrast';
import type { FinderMap } from '../finder/places';
import { type SignPeak, signPeaksOf } from '../finder/sign-peaks';
import { crop, type Plane } from '../plane';
import { type Finding, type SeenSign, signsOf } from './seen-signs';

/** Pixels: how high a line's digits are where the sign finder looks at them, in the middle of what it has learnt. */
const TALL = 26;
/** Room around them, in their height: for a sign at either end, and for its surroundings. */
const AROUND = 1.5;
/** What is less likely is never looked at again. */
const LEAST = 0.12;
/** In the digits' height: a digit's middle lies on the line, or this far above or below it. */
const BESIDE = 0.25;

/** What the sign finder sees on one line, in pixels of the picture. */
export interface SeenLine {
  /** Commas, slashes and the like, the surest first. */
  readonly signs: readonly SignPeak[];
  /** What may be digits, from left to right, read by both networks. Asked for only where there are signs: it takes a while. */
  readonly digits: () => SeenSign[];
}

/** Looks again at a line on which digits were found in these boxes, at one size. */
export function lookAtLine(gray: Plane, line: readonly Box[], finding: Finding): SeenLine {
  const tall = middleHeight(line);
  const all = boxAround(line);
  const strip = stripAround(all, AROUND * tall, gray);
  if (strip === undefined) return { signs: [], digits: () => [] };
  const part = crop(gray, strip);
  const level = levelOf(part, tall / TALL);
  const map = finding.lookForSigns(level.contrast);
  const inPicture = <T extends { readonly box: Box }>(seen: T): T => ({
    ...seen,
    box: { ...seen.box, x: seen.box.x + strip.x, y: seen.box.y + strip.y },
  });
  const isOnLine = ({ box }: SeenSign): boolean => {
    const { y } = middleOf(box);
    return y >= all.y - BESIDE * tall && y <= all.y + all.height + BESIDE * tall;
  };
  return {
    signs: signPeaksOf(map, LEAST)
      .map((peak) => inPicture({ ...peak, box: enlarged(peak.box, level.scale) }))
      .sort((a, b) => b.score - a.score),
    digits: () =>
      signsOf(part, [{ ...level, map: digitsAlone(map) }], finding)
        .map(inPicture)
        .filter(isOnLine)
        .sort((a, b) => middleOf(a.box).x - middleOf(b.box).x),
  };
}

/** The middle one of the boxes' heights, in pixels. */
export const middleHeight = (boxes: readonly Box[]): number =>
  boxes.map(({ height }) => height).sort((a, b) => a - b)[Math.floor(boxes.length / 2)] ?? 0;

function levelOf(part: Plane, scale: number): Omit<SeenLevel, 'map'> {
  const gray = scaled(part, scale);
  return { gray, contrast: ringed(localContrast(gray)), scale };
}

/** The same as the digit finder says it: a sign is other writing. */
function digitsAlone({ columns, rows, data }: FinderMap): FinderMap {
  const own = new Float32Array(columns * rows * DIGIT_HEAD.channels);
  for (let cell = 0; cell < columns * rows; cell++) {
    const seen = data.subarray(cell * SIGN_HEAD.channels, (cell + 1) * SIGN_HEAD.channels);
    const at = cell * DIGIT_HEAD.channels;
    own.set(seen.subarray(0, OTHER), at);
    own[at + OTHER] = Math.max(...seen.subarray(OTHER, SIGN_HEAD.classes));
    own.set(seen.subarray(SIGN_HEAD.classes), at + FIRST_SIGN);
  }
  return { columns, rows, data: own };
}

/** In whole pixels, inside the picture. */
function stripAround({ x, y, width, height }: Box, by: number, picture: Plane): Box | undefined {
  const [left, top] = [Math.max(0, Math.floor(x - by)), Math.max(0, Math.floor(y - by))];
  const [right, bottom] = [
    Math.min(picture.width, Math.ceil(x + width + by)),
    Math.min(picture.height, Math.ceil(y + height + by)),
  ];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}
