import type { Drawing } from '../../lib/strokes/drawing';
import { oneOf, type Random } from '../augment/random';
import type { PenDrawing } from '../data/pen-digits';
import { CORRUPTED } from './corrupted-digits';
import type { Path } from './curve';
import { engravedSigns } from './engraved';
import { drawnByHand, type Hand } from './hand';
import { inventedLetter } from './invented-letter';
import { LETTERS } from './letters';
import { SCRIBBLES } from './scribbles';
import { COUNTED_SHAPES } from './shape-paths';
import { SHAPES, WIDE_SHAPES } from './shapes';
import { drawTemplate, parseTemplate, type Template } from './template';

/** What is drawn where a digit is expected. */
export const NOT_DIGIT_KINDS = ['letter', 'engraved', 'invented', 'doodle', 'counted', 'scribble', 'spoilt'] as const;
export type NotDigitKind = (typeof NOT_DIGIT_KINDS)[number];

/**
 * How often each kind comes, in all 1. Letters and signs are 40 %, and half of them of invented alphabets:
 * those teach what every alphabet has in common, where ours would teach ours. Doodles 25 %, scribbles 12 %, spoilt
 * digits 23 %.
 */
const SHARES: Readonly<Record<NotDigitKind, number>> = {
  letter: 0.1,
  engraved: 0.11,
  invented: 0.19,
  doodle: 0.21,
  counted: 0.04,
  scribble: 0.12,
  spoilt: 0.23,
};

/** A writer: quick, not careless, since a letter must not become a digit. */
const WRITING: Hand = {
  aspect: [0.6, 1.5],
  bend: 0.05,
  apart: 0.025,
  turn: 0.2,
  ends: 0.1,
  rounded: 0.3,
  missing: 0,
  joined: 0.06,
};
/** Twenty seconds for a doodle. */
const DOODLING: Hand = {
  aspect: [0.6, 1.6],
  bend: 0.06,
  apart: 0.03,
  turn: 0.25,
  ends: 0.08,
  rounded: 0.3,
  missing: 0.08,
  joined: 0.06,
};
const WIDE: Hand = { ...DOODLING, aspect: [0.85, 1.7], rounded: 0, missing: 0, turn: 0.15 };
const SCRIBBLING: Hand = {
  aspect: [0.5, 1.8],
  bend: 0.04,
  apart: 0.02,
  turn: 0.1,
  ends: 0,
  rounded: 0.2,
  missing: 0,
  joined: 0,
};
const SPOILING: Hand = {
  aspect: [0.8, 1.25],
  bend: 0.03,
  apart: 0,
  turn: 0.15,
  ends: 0,
  rounded: 0,
  missing: 0,
  joined: 0,
};

/** How far a template's places move, in tenths of its size, at most: hands differ in care. */
const LOOSEST = 0.75;

const letters = LETTERS.map(parseTemplate);
const shapes = SHAPES.map(parseTemplate);
const wideShapes = WIDE_SHAPES.map(parseTemplate);
let engraved: readonly (readonly Path[])[] | undefined;

/** A drawing that a reader of digits should refuse, a new one each time. `digits` are real ones, to be corrupted. */
export function syntheticNotDigit(random: Random, digits: readonly PenDrawing[]): Drawing {
  return drawNotDigit(randomKind(random), random, digits);
}

/** One of a given kind. */
export function drawNotDigit(kind: NotDigitKind, random: Random, digits: readonly PenDrawing[]): Drawing {
  switch (kind) {
    case 'letter':
      return drawnByHand(loosely(letters, random), WRITING, random);
    case 'engraved':
      engraved ??= engravedSigns();
      return drawnByHand(oneOf(engraved, random), WRITING, random);
    case 'invented':
      return drawnByHand(inventedLetter(random), WRITING, random);
    case 'doodle':
      return random.below(shapes.length + wideShapes.length) < shapes.length
        ? drawnByHand(loosely(shapes, random), DOODLING, random)
        : drawnByHand(loosely(wideShapes, random), WIDE, random);
    case 'counted':
      return drawnByHand(oneOf(COUNTED_SHAPES, random)(random), WIDE, random);
    case 'scribble':
      return drawnByHand(oneOf(SCRIBBLES, random)(random), SCRIBBLING, random);
    case 'spoilt':
      return drawnByHand(oneOf(CORRUPTED, random)(random, digits), SPOILING, random);
  }
}

function randomKind(random: Random): NotDigitKind {
  let left = random.uniform();
  for (const kind of NOT_DIGIT_KINDS) {
    left -= SHARES[kind];
    if (left < 0) return kind;
  }
  return 'spoilt';
}

function loosely(templates: readonly Template[], random: Random): Path[] {
  return drawTemplate(oneOf(templates, random), random.between(0.1, LOOSEST), random);
}
