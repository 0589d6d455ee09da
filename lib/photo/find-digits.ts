import type { Box } from '../geometry/box';
import type { GrayImage } from '../geometry/gray-image';
import type { RgbaPicture } from '../geometry/rgba-picture';
import type { PhotoEdits } from '../reading/photo-edits';
import type { PhotoStages } from '../reading/reading';
import { type FoundInk, findInk } from './find-ink';
import { PatternError } from './pattern-error';
import { withEdits } from './segment/edited-digits';
import { type LineDigit, likeliestDigits } from './segment/likeliest-digits';
import { createScorer, type Look } from './segment/scorer';
import { grayOf, groupsOf } from './stage-pictures';
import { cropped, turned } from './view';

/** A digit in a photograph, or ink that stands among digits. */
export interface FoundDigit {
  /** In pixels of the turned picture. */
  readonly box: Box;
  /** Counted from 0 at the top. */
  readonly line: number;
  readonly logits: readonly number[];
  /** 28×28, as the network saw it. */
  readonly picture: GrayImage;
  /** The user says that it is one. */
  readonly isDigit: boolean;
}

export interface FoundDigits {
  readonly kind: 'blank' | 'pattern' | 'ink';
  readonly digits: readonly FoundDigit[];
  /** Writing of another kind, each piece taken for one digit. */
  readonly others: readonly FoundDigit[];
  readonly stages: PhotoStages;
}

/** Picture → turned and cropped → ink in parts → the likeliest digits → what the user changed. */
export function findDigits(picture: RgbaPicture, edits: PhotoEdits, look: Look, temperature: number): FoundDigits {
  const upright = turned(picture, edits.turns);
  const view = cropped(upright, edits.crop ?? { x: 0, y: 0, width: upright.width, height: upright.height });
  try {
    const found = findInk(view.picture);
    return found ? digitsIn(found, view.box, edits, look, temperature) : nothing('blank', view.picture);
  } catch (error) {
    if (error instanceof PatternError) return nothing('pattern', view.picture);
    throw error;
  }
}

/** `view` is the part of the picture that the ink was found in. @throws PatternError */
function digitsIn(found: FoundInk, view: Box, edits: PhotoEdits, look: Look, temperature: number): FoundDigits {
  const corner = { x: view.x + found.canvas.x, y: view.y + found.canvas.y };
  const { score, pictureOf } = createScorer(found.ink, look);
  const likeliest = likeliestDigits(found.parts, score, temperature);
  const digits = withEdits(likeliest.digits, found.parts, corner, edits, score);
  const placed = ({ part, line, logits, isDigit = false }: LineDigit): FoundDigit => ({
    box: { ...part.box, x: part.box.x + corner.x, y: part.box.y + corner.y },
    line,
    logits,
    picture: pictureOf(part),
    isDigit,
  });
  return {
    kind: 'ink',
    digits: digits.map(placed),
    others: likeliest.others.map(placed),
    stages: stagesOf(found, digits),
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

/** What is said of a picture in which nothing can be pointed at. */
function nothing(kind: 'blank' | 'pattern', { width, height }: RgbaPicture): FoundDigits {
  const bare = groupsOf(width, height, []);
  return { kind, digits: [], others: [], stages: { flattened: bare, ink: bare, parts: bare } };
}
