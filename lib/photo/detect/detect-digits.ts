import { type Box, holds, middleOf, overlapOf, SAME_DIGIT } from '../../geometry/box';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { PhotoEdits } from '../../reading/photo-edits';
import { NOT_A_DIGIT, probabilitiesOf } from '../../reading/probabilities';
import { digitPicture } from '../normalise/digit-picture';
import { crop, type Plane } from '../plane';
import { textLines } from '../segment/text-lines';
import { digitInk } from './digit-ink';
import { HEAD } from './head';
import { jointLogits } from './joint';
import { type Finding, type SeenSign, seenSigns } from './seen-signs';

/** A digit, or what may be one, in reading order. */
export interface DetectedSign extends SeenSign {
  /** Counted from 0 at the top. */
  readonly line: number;
  /** The user says that it is one. */
  readonly isDigit?: boolean;
}

/** From this probability on, what was seen is a digit. */
const DIGIT = 0.5;

/**
 * The digits of a picture, 0 (black) to 1 (white), line by line, as the user wants them: without those removed, and with those
 * in added boxes read afresh; and what stands there and is none. Edits are in pixels of the picture.
 */
export function detectDigits(
  gray: Plane,
  { added, removed }: Pick<PhotoEdits, 'added' | 'removed'>,
  finding: Finding,
): { digits: DetectedSign[]; others: DetectedSign[] } {
  const seen = seenSigns(gray, finding);
  const isKept = ({ box }: SeenSign): boolean =>
    !removed.some((other) => overlapOf(box, other) >= SAME_DIGIT) &&
    !added.some((other) => holds(other, middleOf(box)));
  const found: readonly Wanted[] = seen.filter((sign) => isDigit(sign) && isKept(sign));
  const wanted = added.flatMap((box) => digitsIn(gray, box, finding));
  const lines = textLines([...found, ...wanted]).lines.map(inOrder);
  const lineAt = (box: Box): number =>
    Math.max(
      0,
      lines.findIndex((line) => line.some((digit) => middleOf(box).y < digit.box.y + digit.box.height)),
    );
  return {
    digits: lines.flatMap((line, i) => line.map((digit) => ({ ...digit, line: i }))),
    others: seen.filter((sign) => !isDigit(sign) && isKept(sign)).map((sign) => ({ ...sign, line: lineAt(sign.box) })),
  };
}

type Wanted = SeenSign & Pick<DetectedSign, 'isDigit'>;

const isDigit = ({ logits }: SeenSign): boolean => 1 - (probabilitiesOf(logits, 1)[NOT_A_DIGIT] as number) >= DIGIT;

const inOrder = (line: readonly Wanted[]): Wanted[] => [...line].sort((a, b) => middleOf(a.box).x - middleOf(b.box).x);

/** All digits in a box, which is looked at like a picture of its own; where none is seen, its ink is one. */
function digitsIn(gray: Plane, box: Box, finding: Finding): Wanted[] {
  const whole = wholePixels(box, gray);
  if (whole === undefined) return [];
  const digits = seenSigns(crop(gray, whole), finding).filter(isDigit);
  if (digits.length > 0) {
    return digits.map((digit) => ({
      ...digit,
      box: { ...digit.box, x: digit.box.x + whole.x, y: digit.box.y + whole.y },
      isDigit: true,
    }));
  }
  const found = digitInk(gray, whole, []);
  if (found === undefined) return [];
  const { ink, part, window } = found;
  const picture = digitPicture(ink, part, DIGIT_FRAME);
  const [own = []] = finding.look([picture]);
  const logits = jointLogits(own, new Array<number>(HEAD.classes).fill(0), finding.weights);
  const inkBox = { ...part.box, x: part.box.x + window.x, y: part.box.y + window.y };
  return [{ box: inkBox, picture, logits, isDigit: true }];
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
