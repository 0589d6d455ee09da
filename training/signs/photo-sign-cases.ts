import { type Box, middleOf } from '../../lib/geometry/box';
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

/** Ratios of the longer of two boxes, within which ink is a whole sign. */
const APART = 0.25;
const AS_LONG = 0.65;
const AS_BROAD = 0.35;
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

/** Their middles are near, and they are about as long and as broad: a pen's width more or less changes a dot's box much. */
function isWhole(box: Box, sign: Box): boolean {
  const [a, b] = [middleOf(box), middleOf(sign)];
  const [long, short] = [Math.max(box.width, box.height), Math.min(box.width, box.height)];
  const [signLong, signShort] = [Math.max(sign.width, sign.height), Math.min(sign.width, sign.height)];
  const larger = Math.max(long, signLong);
  return (
    Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < APART * larger &&
    Math.min(long, signLong) > AS_LONG * larger &&
    Math.abs(short - signShort) < AS_BROAD * larger
  );
}
