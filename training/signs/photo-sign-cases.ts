import { type Box, middleOf, overlapOf } from '../../lib/geometry/box';
import type { Network } from '../../lib/model/network';
import { opaquePicture } from '../../lib/photo/binarise/opaque-picture';
import { inkBeside } from '../../lib/photo/detect/ink-beside';
import { inkIn } from '../../lib/photo/detect/ink-in';
import { grayPlane } from '../../lib/photo/finder/gray-plane';
import { SIGNS, type SignText } from '../../lib/reading/signs';
import { pictureFeatures } from '../../lib/recognise/photo-signs/picture-features';
import { KINDS } from '../../lib/recognise/signs/sign-net';
import type { SyntheticPhotograph } from '../synthetic/photographs/synthetic-photograph';
import type { SignCase } from './sign-cases';

/** Ratio of two boxes' area together that they share, from which ink is a whole sign. */
const WHOLE = 0.6;
const NONE = KINDS.length - 1;

/** A photograph's digits, and the ink beside them: what each is. A part of a sign is none, as letters and rulings are. */
export function photoSignCases({ picture, label, boxes, others }: SyntheticPhotograph, network: Network): SignCase[] {
  const gray = grayPlane(opaquePicture(picture));
  const lines = label.split('|').flatMap((line, i) => [...line].map(() => i));
  const digits = boxes.flatMap((box, i) => {
    const ink = inkIn(
      gray,
      [],
      box,
      boxes.filter((other) => other !== box),
    );
    return ink ? [{ box: ink.box, picture: ink.picture, line: lines[i] ?? 0 }] : [];
  });
  const signs = others.filter(({ text }) => SIGNS.includes(text as SignText));
  const beside = inkBeside(gray, digits).map((ink) => ({ ...ink, kind: kindOf(ink.box, signs) }));
  const all = [...digits.map((digit) => ({ ...digit, kind: 0 })), ...beside];
  const logits = network.logitsOf(all.map(({ picture }) => picture));
  return all.map(({ box, picture, line, kind }, i): SignCase => {
    const mark = { box, picture, logits: logits[i] as readonly number[] };
    return {
      kind,
      features: pictureFeatures(
        mark,
        digits.filter((digit) => digit.line === line),
      ),
    };
  });
}

function kindOf(box: Box, signs: readonly { readonly box: Box; readonly text?: string | undefined }[]): number {
  const sign = signs.find((other) => isWhole(box, other.box));
  return sign ? 1 + SIGNS.indexOf(sign.text as SignText) : NONE;
}

/** A dot is smaller than what a pen's width may add to its box: where its middle lies is enough. */
function isWhole(box: Box, sign: Box): boolean {
  if (overlapOf(box, sign) >= WHOLE) return true;
  const [a, b] = [middleOf(box), middleOf(sign)];
  const larger = Math.max(box.width, box.height, sign.width, sign.height);
  const smaller = Math.max(Math.min(box.width, sign.width), Math.min(box.height, sign.height));
  return smaller > larger / 2 && Math.abs(a.x - b.x) < larger / 4 && Math.abs(a.y - b.y) < larger / 4;
}
