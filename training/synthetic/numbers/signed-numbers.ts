import { NO_BOX } from '../../../lib/geometry/box';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { oneOf, type Random } from '../../augment/random';
import type { WrittenDrawing } from '../../data/pen-digits';
import type { SignDrawing } from '../../data/signs';
import { anyStandOf, standOf } from '../photographs/writing/stand';
import { byWriter } from './drawn-numbers';
import { SPACE } from './patterns';
import { movedClear } from './set-line';

/** A number with signs in it, as it is written, and its members from left to right. */
export interface SignedNumber {
  readonly written: string;
  readonly members: readonly { readonly text: string; readonly drawing: Drawing }[];
}

/** Room between boxes, and what it is multiplied with from one to the next, in the digits' heights. */
const GAPS = [0.03, 0.45] as const;
const UNEVEN = [0.6, 1.4] as const;
/** Ink keeps this far apart, in the digits' heights, or a digit's bar would be a sign. */
const CLEAR = 0.05;
/** Factor on the size that a digit was written in. */
const DIGIT_SIZES = [0.9, 1.1] as const;
/** Standard deviation of a foot's or a sign's height from where it belongs, in the digits' heights. */
const OFF_LINE = 0.05;
/** The most that lines rise or fall, as a ratio of their length. */
const SLOPE = 0.08;
/** Milliseconds from one member to the next. */
const PAUSE = 400;

/** Writes numbers by patterns, in which 0 stands for a digit: the digits by one person, each sign by any. */
export function signedNumberMaker(
  digits: readonly WrittenDrawing[],
  signs: readonly SignDrawing[],
  vary: (drawing: Drawing, random: Random) => Drawing = (drawing) => drawing,
): (pattern: string, random: Random) => SignedNumber {
  const hands = byWriter(digits);
  return (pattern, random) => {
    const hand = oneOf(hands, random);
    const drawn = [...pattern].map((text) => {
      if (text === '0') return oneOf(hand, random);
      return text === ' '
        ? undefined
        : oneOf(
            signs.filter(({ sign }) => sign === text),
            random,
          );
    });
    const varied = drawn.map((one) => one && { ...one, drawing: vary(one.drawing, random) });
    return inLine(pattern, varied, random);
  };
}

function inLine(pattern: string, drawn: readonly (WrittenDrawing | undefined)[], random: Random): SignedNumber {
  const texts = [...pattern];
  const sized = drawn.map((one, i) =>
    one && texts[i] === '0' ? transformDrawing(one.drawing, random.between(...DIGIT_SIZES), 0, 0) : one?.drawing,
  );
  const heights = sized.flatMap((drawing, i) => (drawing && texts[i] === '0' ? [boundsOf(drawing)?.height ?? 0] : []));
  const height = heights.reduce((sum, one) => sum + one, 0) / heights.length || 1;
  const [slope, gap] = [random.between(-SLOPE, SLOPE), random.between(...GAPS)];
  const members: { text: string; drawing: Drawing }[] = [];
  let [edge, time] = [0, 0];
  for (const [i, own] of sized.entries()) {
    if (own === undefined) {
      edge += height * random.between(...SPACE);
      continue;
    }
    const isDigit = texts[i] === '0';
    const drawing = isDigit ? own : signSized(own, texts[i] as string, height, random);
    const bounds = boundsOf(drawing) ?? NO_BOX;
    const left = edge + (members.length === 0 ? 0 : gap * height * random.between(...UNEVEN));
    const off = slope * left + OFF_LINE * height * random.normal();
    const down = isDigit
      ? off - bounds.y - bounds.height
      : off - bounds.y - bounds.height / 2 - standOf(texts[i] as string).middle * height;
    const before = members.at(-1)?.drawing;
    const placed = transformDrawing(drawing, 1, left - bounds.x, down);
    const put = before ? movedClear(placed, before, CLEAR * height) : placed;
    members.push({
      text: isDigit ? String(drawn[i]?.label) : (texts[i] as string),
      drawing: put.map((stroke) => stroke.map((point) => ({ ...point, t: point.t + time }))),
    });
    time += (put.at(-1)?.at(-1)?.t ?? 0) + PAUSE;
    edge = (boundsOf(put)?.x ?? left) + bounds.width;
  }
  let member = 0;
  return { members, written: texts.map((text) => (text === ' ' ? ' ' : (members[member++]?.text ?? ''))).join('') };
}

/** As large as it is written among digits so high. */
function signSized(drawing: Drawing, sign: string, height: number, random: Random): Drawing {
  const { width, height: high } = boundsOf(drawing) ?? NO_BOX;
  const longer = Math.max(width, high);
  if (longer === 0) return drawing;
  return transformDrawing(drawing, (anyStandOf(sign, random).side * height) / longer, 0, 0);
}
