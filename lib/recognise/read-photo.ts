import type { Box } from '../geometry/box';
import type { GrayImage } from '../geometry/gray-image';
import type { RgbaPicture } from '../geometry/rgba-picture';
import type { Network } from '../model/network';
import { type FoundInk, findInk } from '../photo/find-ink';
import { digitPicture } from '../photo/normalise/digit-picture';
import { MOST, PatternError, PIXELS_AN_ANSWER } from '../photo/pattern-error';
import type { Score } from '../photo/segment/choose-digits';
import { withEdits } from '../photo/segment/edited-digits';
import { type LineDigit, likeliestDigits } from '../photo/segment/likeliest-digits';
import type { Part } from '../photo/segment/part';
import { grayOf, groupsOf } from '../photo/stage-pictures';
import { cropped, turned } from '../photo/view';
import type { ModelCard } from '../reading/card';
import { DIGIT_FRAME } from '../reading/digit-frame';
import { numberReading, type Place } from '../reading/number-reading';
import type { PhotoEdits } from '../reading/photo-edits';
import { BLANK, type DigitReading, type PhotoReading, type PhotoStages, type Reading } from '../reading/reading';
import { readingOf } from '../reading/reading-of';

/**
 * Picture → turned and cropped → ink in parts → the likeliest digits → what the user changed → a number. Boxes are in
 * pixels of the turned picture.
 */
export function readPhoto(picture: RgbaPicture, edits: PhotoEdits, network: Network, card: ModelCard): PhotoReading {
  const upright = turned(picture, edits.turns);
  const view = cropped(upright, edits.crop ?? { x: 0, y: 0, width: upright.width, height: upright.height });
  try {
    const found = findInk(view.picture);
    return found === undefined ? unread(view.picture, BLANK) : readInk(found, view.box, edits, network, card);
  } catch (error) {
    if (error instanceof PatternError) return { ...unread(view.picture, NO_DIGITS), isPattern: true };
    throw error;
  }
}

/** `view` is the part of the picture in which the ink was found. @throws PatternError */
function readInk(found: FoundInk, view: Box, edits: PhotoEdits, network: Network, card: ModelCard): PhotoReading {
  const corner = { x: view.x + found.canvas.x, y: view.y + found.canvas.y };
  const { score, pictureOf } = scorer(found, network);
  const likeliest = likeliestDigits(found.parts, score, card.temperature);
  const digits = withEdits(likeliest.digits, found.parts, corner, edits, score);
  return { ...photoReading(digits, likeliest.others, corner, pictureOf, card), stages: stagesOf(found, digits) };
}

/** Asks the network about parts of the ink, once for each part, and remembers the pictures it saw. */
function scorer({ ink }: FoundInk, network: Network): { score: Score; pictureOf(part: Part): GrayImage } {
  const seen = new Map<Part, { readonly picture: GrayImage; readonly logits: readonly number[] }>();
  let asked = 0;
  const see = (parts: readonly Part[]): void => {
    for (const { box } of parts) asked += PIXELS_AN_ANSWER + box.width * box.height;
    if (asked > MOST.asked) throw new PatternError('What may be digits in it is more than a page holds.');
    const pictures = parts.map((part) => digitPicture(ink, part, DIGIT_FRAME));
    const logits = parts.length === 0 ? [] : network.logitsOf(pictures);
    for (const [i, part] of parts.entries()) {
      seen.set(part, { picture: pictures[i] as GrayImage, logits: logits[i] as readonly number[] });
    }
  };
  const of = (part: Part) => seen.get(part) as { readonly picture: GrayImage; readonly logits: readonly number[] };
  return {
    score(parts) {
      see(parts.filter((part) => !seen.has(part)));
      return parts.map((part) => of(part).logits);
    },
    pictureOf: (part) => of(part).picture,
  };
}

function photoReading(
  digits: readonly LineDigit[],
  others: readonly LineDigit[],
  corner: { readonly x: number; readonly y: number },
  pictureOf: (part: Part) => GrayImage,
  card: ModelCard,
): Omit<PhotoReading, 'stages'> {
  const boxOf = ({ part: { box } }: LineDigit): Box => ({ ...box, x: box.x + corner.x, y: box.y + corner.y });
  const words = others.map((other) => readingOf(other.logits, boxOf(other), card).digits[0] as DigitReading);
  if (digits.length === 0 && words.length > 0) {
    return { reading: NO_DIGITS, pictures: [], leftOut: words };
  }
  const { reading, kept, leftOut } = numberReading(
    digits.map((digit): Place => ({ box: boxOf(digit), line: digit.line, isDigit: digit.isDigit === true })),
    digits.map(({ logits }) => logits),
    card,
  );
  return {
    reading,
    pictures: kept.map((i) => pictureOf((digits[i] as LineDigit).part)),
    leftOut: [...leftOut, ...words],
  };
}

function stagesOf({ ink, parts }: FoundInk, digits: readonly LineDigit[]): PhotoStages {
  const { width, height } = ink;
  const groups = digits.map(({ part }) => [part]);
  return {
    flattened: grayOf(ink),
    ink: groupsOf(width, height, [parts], 255),
    parts: groupsOf(width, height, groups),
  };
}

const NO_DIGITS: Reading = { kind: 'not-a-digit', text: '', confidence: 0, digits: [] };

/** The answer for a picture without any find. */
function unread({ width, height }: RgbaPicture, reading: Reading): PhotoReading {
  const bare = groupsOf(width, height, []);
  return { reading, pictures: [], leftOut: [], stages: { flattened: bare, ink: bare, parts: bare } };
}
