import type { Drawing } from '../../lib/strokes/drawing';
import { oneOf, type Random } from '../augment/random';
import type { LabelledDrawing } from '../data/pen-digits';
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

/** A writer: quick, not careless, since a letter must not become a digit. */
const WRITING: Hand = {
  ...{ aspect: [0.6, 1.5], bend: 0.05, apart: 0.025, turn: 0.2 },
  ...{ ends: 0.1, rounded: 0.3, missing: 0, joined: 0.06 },
};
/** Twenty seconds for a doodle. */
const DOODLING: Hand = {
  ...{ aspect: [0.6, 1.6], bend: 0.06, apart: 0.03, turn: 0.25 },
  ...{ ends: 0.08, rounded: 0.3, missing: 0.08, joined: 0.06 },
};
const WIDE: Hand = { ...DOODLING, aspect: [0.85, 1.7], rounded: 0, missing: 0, turn: 0.15 };
const SCRIBBLING: Hand = {
  ...{ aspect: [0.5, 1.8], bend: 0.04, apart: 0.02, turn: 0.1 },
  ...{ ends: 0, rounded: 0.2, missing: 0, joined: 0 },
};
const CORRUPTING: Hand = {
  ...{ aspect: [0.8, 1.25], bend: 0.03, apart: 0, turn: 0.15 },
  ...{ ends: 0, rounded: 0, missing: 0, joined: 0 },
};

/** How far a template's places move, in tenths of its size, at most: hands differ in care. */
const LOOSEST = 0.75;

const letters = LETTERS.map(parseTemplate);
const shapes = SHAPES.map(parseTemplate);
const wideShapes = WIDE_SHAPES.map(parseTemplate);
let engraved: readonly (readonly Path[])[] | undefined;

interface Kind {
  /** How often it comes; all of them add up to 1. */
  readonly ratio: number;
  draw(random: Random, digits: readonly LabelledDrawing[]): Drawing;
}

/**
 * What is drawn where a digit is expected. Letters and signs are 40 %, and half of them of invented alphabets: those teach
 * what every alphabet has in common, where ours would teach ours. Doodles are 25 %, scribbles 12 %, corrupted digits 23 %.
 */
const KINDS = {
  letter: { ratio: 0.1, draw: (random) => drawnByHand(loosely(letters, random), WRITING, random) },
  engraved: {
    ratio: 0.11,
    draw(random) {
      engraved ??= engravedSigns();
      return drawnByHand(oneOf(engraved, random), WRITING, random);
    },
  },
  invented: { ratio: 0.19, draw: (random) => drawnByHand(inventedLetter(random), WRITING, random) },
  doodle: {
    ratio: 0.21,
    draw: (random) =>
      random.below(shapes.length + wideShapes.length) < shapes.length
        ? drawnByHand(loosely(shapes, random), DOODLING, random)
        : drawnByHand(loosely(wideShapes, random), WIDE, random),
  },
  counted: { ratio: 0.04, draw: (random) => drawnByHand(oneOf(COUNTED_SHAPES, random)(random), WIDE, random) },
  scribble: { ratio: 0.12, draw: (random) => drawnByHand(oneOf(SCRIBBLES, random)(random), SCRIBBLING, random) },
  corrupted: {
    ratio: 0.23,
    draw: (random, digits) => drawnByHand(oneOf(CORRUPTED, random)(random, digits), CORRUPTING, random),
  },
} satisfies Readonly<Record<string, Kind>>;

export type NotDigitKind = keyof typeof KINDS;
export const NOT_DIGIT_KINDS = Object.keys(KINDS) as NotDigitKind[];

/** A drawing that a reader of digits should refuse, a new one each time. `digits` are real ones, to be corrupted. */
export function syntheticNotDigit(random: Random, digits: readonly LabelledDrawing[]): Drawing {
  return drawNotDigit(randomKind(random), random, digits);
}

/** One of a given kind. */
export function drawNotDigit(kind: NotDigitKind, random: Random, digits: readonly LabelledDrawing[]): Drawing {
  const { draw }: Kind = KINDS[kind];
  return draw(random, digits);
}

function randomKind(random: Random): NotDigitKind {
  let left = random.uniform();
  for (const kind of NOT_DIGIT_KINDS) {
    left -= KINDS[kind].ratio;
    if (left < 0) return kind;
  }
  return 'corrupted';
}

function loosely(templates: readonly Template[], random: Random): Path[] {
  return drawTemplate(oneOf(templates, random), random.between(0.1, LOOSEST), random);
}
