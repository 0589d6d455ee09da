import { type Box, overlapOf, SAME_DIGIT, sharedWidth } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { BesideInk } from '../../photo/detect/ink-beside';
import type { Look } from '../../photo/segment/scorer';
import type { DigitReading, SignReading } from '../../reading/reading';
import { SIGNS, type SignText } from '../../reading/signs';
import { loadSignNet } from '../signs/load-sign-net';
import { kindsOf, type SignNet } from '../signs/sign-net';
import { PHOTO_SIGN_WEIGHTS } from './photo-sign-weights';
import { type PictureMark, type PictureNeighbour, pictureFeatures } from './picture-features';

/** A digit of a photograph, and what the network saw of it. */
export interface SeenDigit {
  readonly digit: DigitReading;
  readonly picture: GrayImage;
}

let net: SignNet | undefined;

/** What ink in a photograph is likeliest, if it is a sign. `npm run fit -- --photo-signs` trains the network. */
function likelySign(mark: PictureMark, tall: readonly PictureNeighbour[]): LikelySign | undefined {
  net ??= loadSignNet(PHOTO_SIGN_WEIGHTS);
  const kinds = kindsOf(net, pictureFeatures(mark, tall));
  const probability = Math.max(...kinds);
  const text = SIGNS[kinds.indexOf(probability) - 1];
  return text && { text, probability };
}

interface LikelySign {
  readonly text: SignText;
  /** 0 to 1. */
  readonly probability: number;
}

/** From these probabilities on, ink beside digits is a sign, and what was read as a digit is one. Chosen on synthetic photographs. */
const SIGN = 0.8;
const NO_DIGIT = 0.9;
/** In the height of its line: a sign stands no farther from a digit. */
const FAR = 0.9;

/** The signs among a photograph's digits: ink beside them, and what was taken for a digit itself. */
export function signsAmong(
  seen: readonly SeenDigit[],
  beside: readonly BesideInk[],
  look: Look,
): { readonly digits: readonly SeenDigit[]; readonly signs: readonly SignReading[] } {
  const tallOf = (line: number) =>
    seen.filter(({ digit }) => digit.line === line).map(({ digit, picture }) => ({ box: digit.box, picture }));
  const kindOf = (ink: { readonly box: Box; readonly line: number; readonly picture: GrayImage }, logits: number[]) =>
    likelySign({ ...ink, logits }, tallOf(ink.line));
  const found = look(beside.map(({ picture }) => picture)).flatMap((logits, i) => {
    const ink = beside[i] as BesideInk;
    const sign = kindOf(ink, [...logits]);
    return sign && sign.probability >= SIGN && isNear(ink, tallOf(ink.line)) ? [{ ink, sign }] : [];
  });
  const signs = withoutOverlaps(found).map(
    ({ ink, sign }): SignReading => ({
      text: sign.text,
      confidence: sign.probability,
      box: ink.box,
      line: ink.line,
    }),
  );
  const misread = look(seen.map(({ picture }) => picture)).map((logits, i) => {
    const { digit, picture } = seen[i] as SeenDigit;
    const isAlone = seen.filter((other) => other.digit.line === digit.line).length === 1;
    const sign = isAlone ? undefined : kindOf({ ...digit, picture }, [...logits]);
    return sign && sign.probability >= NO_DIGIT ? sign : undefined;
  });
  const taken = seen.flatMap(({ digit: { box, line } }, i): SignReading[] => {
    const sign = misread[i];
    return sign ? [{ text: sign.text, confidence: sign.probability, box, line }] : [];
  });
  return { digits: seen.filter((_, i) => misread[i] === undefined), signs: [...signs, ...taken] };
}

function isNear({ box }: BesideInk, digits: readonly { readonly box: Box }[]): boolean {
  const height = Math.max(...digits.map((digit) => digit.box.height));
  return digits.some((digit) => -sharedWidth(digit.box, box) <= FAR * height);
}

interface Found {
  readonly ink: BesideInk;
  readonly sign: LikelySign;
}

/** The surest of those that share a piece. A sign of several pieces goes before its pieces. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sure = [...found].sort(
    (a, b) => b.ink.pieces.length - a.ink.pieces.length || b.sign.probability - a.sign.probability,
  );
  const kept: Found[] = [];
  for (const one of sure) {
    const isTaken = kept.some(
      ({ ink }) =>
        (ink.line === one.ink.line && ink.pieces.some((piece) => one.ink.pieces.includes(piece))) ||
        overlapOf(ink.box, one.ink.box) >= SAME_DIGIT,
    );
    if (!isTaken) kept.push(one);
  }
  return kept;
}
