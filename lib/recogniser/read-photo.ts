import { DIGIT_FRAME } from '../digit/frame';
import { BLANK } from '../digit/reading';
import type { Box } from '../image/box';
import type { GrayImage } from '../image/gray-image';
import type { ModelCard } from '../model/card';
import type { Network } from '../model/network';
import { numberReading, type Place } from '../model/number-reading';
import { digitPicture } from '../photo/digit-picture';
import { type FoundInk, findInk } from '../photo/find-ink';
import { joinedNear } from '../photo/joined-near';
import { joined, type Part, partWhere } from '../photo/part';
import type { PhotoEdits } from '../photo/photo-edits';
import { piecesOf } from '../photo/pieces';
import type { RgbaPicture } from '../photo/rgba-picture';
import { grayOf, groupsOf } from '../photo/stage-pictures';
import { textLines } from '../photo/text-lines';
import { cropped, turned } from '../photo/view';
import type { PhotoReading } from './api';
import { type ChosenDigit, chooseDigits, type Score } from './choose-digits';

/** A picture with several digits → a number; edits are obeyed. Boxes are in pixels of the turned picture. */
export function readPhoto(picture: RgbaPicture, edits: PhotoEdits, network: Network, card: ModelCard): PhotoReading {
  const upright = turned(picture, edits.turns);
  const whole = { x: 0, y: 0, width: upright.width, height: upright.height };
  const view = cropped(upright, edits.crop ?? whole);
  const found = findInk(view.picture);
  if (found === undefined) return nothing(view.picture);
  const shift = { x: view.box.x + found.canvas.x, y: view.box.y + found.canvas.y };
  const pictures = new Map<Part, GrayImage>();
  const score: Score = (parts) => {
    for (const part of parts) pictures.set(part, digitPicture(found.ink, part, DIGIT_FRAME));
    return parts.length === 0 ? [] : network.logitsOf(parts.map((part) => pictures.get(part) as GrayImage));
  };
  const digits = likeliestDigits(found, score, card.temperature);
  const places = digits.map(({ part, line }): Place => ({ box: moved(part.box, shift), line }));
  const { reading, kept, leftOut } = numberReading(
    places,
    digits.map(({ logits }) => logits),
    card,
  );
  return {
    reading,
    pictures: kept.map((i) => pictures.get((digits[i] as ChosenDigit).part) as GrayImage),
    leftOut,
    stages: stagesOf(found, digits),
  };
}

/** A digit and its line. */
interface LineDigit extends ChosenDigit {
  readonly line: number;
}

/** Broken strokes are joined over gaps of so much of a digit's height, as long as there is doubt. */
const GAPS = [0, 0.06, 0.12, 0.2];
/** No doubt is left where each digit costs less than this on average. */
const NO_DOUBT = 0.3;

function likeliestDigits({ parts }: FoundInk, score: Score, temperature: number): LineDigit[] {
  let best: { digits: LineDigit[]; cost: number } | undefined;
  const height = tallHeight(parts);
  for (const gap of GAPS) {
    const together = gap === 0 ? parts : joinedNear(parts, Math.round(gap * height));
    const lines = textLines(together).lines.map((line) => chooseDigits(piecesOf(line), score, temperature));
    const digits = lines.flatMap((line, i) => line.map((digit) => ({ ...digit, line: i })));
    const cost = digits.reduce((sum, digit) => sum + digit.cost, 0);
    if (best === undefined || cost < best.cost) best = { digits, cost };
    if (best.cost <= NO_DOUBT * best.digits.length) break;
  }
  return best?.digits ?? [];
}

/** Of the taller parts: broken ones are lower than their digits. */
function tallHeight(parts: readonly Part[]): number {
  const heights = parts.map(({ box }) => box.height).sort((a, b) => b - a);
  return heights[Math.floor(heights.length / 10)] ?? 0;
}

const moved = (box: Box, by: { x: number; y: number }): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

function stagesOf({ ink, parts }: FoundInk, digits: readonly ChosenDigit[]): PhotoReading['stages'] {
  return {
    flattened: grayOf(ink),
    ink: groupsOf(ink.width, ink.height, [parts]),
    parts: groupsOf(
      ink.width,
      ink.height,
      digits.map(({ part }) => [part]),
    ),
  };
}

function nothing({ width, height }: RgbaPicture): PhotoReading {
  const bare = groupsOf(width, height, []);
  return { reading: BLANK, pictures: [], leftOut: [], stages: { flattened: bare, ink: bare, parts: bare } };
}
void joined;
void partWhere;
