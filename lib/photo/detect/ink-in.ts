import type { Box } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { Scaled } from '../finder/levels';
import { digitPicture } from '../normalise/digit-picture';
import type { Plane } from '../plane';
import { digitInk } from './digit-ink';

/** Pixels of a digit's longer side from which its ink is looked at in a smaller picture. */
const FINE = 128;

/** The ink in a box as digit-net sees it, and the box of that ink; `undefined` where there is none. */
export function inkIn(
  gray: Plane,
  levels: readonly Scaled[],
  box: Box,
  others: readonly Box[],
): { readonly box: Box; readonly picture: GrayImage; readonly isCut: boolean } | undefined {
  const longer = Math.max(box.width, box.height);
  const whole: Scaled = { gray, scale: 1 };
  const coarser = levels.filter(({ scale }) => scale > 1);
  const { scale, gray: plane } =
    [whole, ...coarser].find((own) => longer / own.scale <= FINE) ?? coarser.at(-1) ?? whole;
  const found = digitInk(
    plane,
    scaledBox(box, 1 / scale),
    others.map((other) => scaledBox(other, 1 / scale)),
  );
  if (found === undefined) return undefined;
  const { ink, part, window, isCut } = found;
  const inked = { ...part.box, x: part.box.x + window.x, y: part.box.y + window.y };
  return { box: within(scaledBox(inked, scale), gray), picture: digitPicture(ink, part, DIGIT_FRAME), isCut };
}

/** What lies in the picture of a box whose middle does; a pixel at least. */
export function within({ x, y, width, height }: Box, picture: Plane): Box {
  const [left, top] = [Math.min(picture.width - 1, Math.max(0, x)), Math.min(picture.height - 1, Math.max(0, y))];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(picture.width, x + width) - left),
    height: Math.max(1, Math.min(picture.height, y + height) - top),
  };
}

const scaledBox = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
