import { type Box, holds, middleOf, overlapOf, SAME_DIGIT } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';
import { lookAt } from '../finder/find-peaks';
import { DIGIT_HEAD } from '../finder/head';
import { crop, type Plane } from '../plane';
import { textLines } from '../segment/text-lines';
import type { DetectedSign, Signs } from './detect-digits';
import { inkIn } from './ink-in';
import { jointLogits } from './joint';
import { digitProbabilityOf, type Finding, type SeenSign, signsOf } from './seen-signs';
import { isBeside } from './words';

/** In a box where the user says that digits are, what is seen is one from this probability on. */
const DIGIT = 0.2;

/**
 * The signs as the user wants them: without those removed, and with the digits in added boxes read afresh, in place of
 * whatever has its middle in there. Edits are in pixels of the picture.
 */
export function withEdits(
  { digits, others }: Signs,
  gray: Plane,
  { added, removed }: Pick<PhotoEdits, 'added' | 'removed'>,
  finding: Finding,
): Signs {
  const isKept = ({ box }: SeenSign): boolean =>
    !removed.some((other) => overlapOf(box, other) >= SAME_DIGIT) &&
    !added.some((other) => holds(other, middleOf(box)));
  const wanted = added.flatMap((box) => textLines(digitsIn(gray, box, finding)).lines.flat());
  let all = inOrder(digits.filter(isKept));
  for (const sign of wanted) all = inOrder([...all, { ...sign, isDigit: true, line: lineAt(all, sign.box) }]);
  return { digits: all, others: others.filter(isKept) };
}

/** The line whose digits stand beside the box, or a new one between those above and below. */
function lineAt(digits: readonly DetectedSign[], box: Box): number {
  const { y } = middleOf(box);
  const beside = digits.find((digit) => isBeside(digit.box, y));
  if (beside !== undefined) return beside.line;
  const above = digits.filter((digit) => middleOf(digit.box).y < y);
  return above.length === 0 ? -0.5 : Math.max(...above.map(({ line }) => line)) + 0.5;
}

/** In reading order, lines counted again. */
function inOrder(digits: readonly DetectedSign[]): DetectedSign[] {
  const sorted = [...digits].sort((a, b) => a.line - b.line || middleOf(a.box).x - middleOf(b.box).x);
  const lines = [...new Set(sorted.map(({ line }) => line))];
  return sorted.map((digit) => ({ ...digit, line: lines.indexOf(digit.line) }));
}

/** All digits in a box, which is looked at like a picture of its own; where none is seen, its ink is one. */
function digitsIn(gray: Plane, box: Box, finding: Finding): SeenSign[] {
  const whole = wholePixels(box, gray);
  if (whole === undefined) return [];
  const own = crop(gray, whole);
  const levels = lookAt(own, finding.lookFor);
  const placed = (sign: SeenSign): SeenSign => ({
    ...sign,
    box: { ...sign.box, x: sign.box.x + whole.x, y: sign.box.y + whole.y },
  });
  const digits = signsOf(own, levels, finding).filter((sign) => digitProbabilityOf(sign) >= DIGIT);
  if (digits.length > 0) return digits.map(placed);
  const ink = inkIn(own, levels, { x: 0, y: 0, width: whole.width, height: whole.height }, []);
  if (ink === undefined) return [];
  const [logits = []] = finding.look([ink.picture]);
  return [
    placed({
      ...ink,
      other: 0,
      logits: jointLogits(logits, new Array<number>(DIGIT_HEAD.classes).fill(0), finding.weights),
    }),
  ];
}

function wholePixels({ x, y, width, height }: Box, { width: mostX, height: mostY }: Plane): Box | undefined {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const whole = {
    x: left,
    y: top,
    width: Math.min(mostX, Math.ceil(x + width)) - left,
    height: Math.min(mostY, Math.ceil(y + height)) - top,
  };
  return whole.width > 0 && whole.height > 0 ? whole : undefined;
}
