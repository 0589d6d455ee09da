import type { AdjustableNetwork } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { DIGITS, probabilitiesOf } from '../../lib/reading/probabilities';
import { createDrawingReader } from '../../lib/recognise/read-drawing';
import { picturesOf } from '../../lib/recognise/why/turns';
import { whyOf } from '../../lib/recognise/why/why-of';
import { changed } from '../../lib/strokes/change/ink-change';
import { withoutParts } from '../../lib/strokes/change/part-of-stroke';
import { type InkPart, STEPS } from '../../lib/strokes/change/why';
import { cleanDrawing } from '../../lib/strokes/clean-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { pathLength } from '../../lib/strokes/path-length';
import { type Random, shuffled } from '../augment/random';

/** The ratio of all ink that is taken away, painted or at random. */
export const TAKEN = 0.15;
/** A change of the ink is small up to this ratio of all ink. */
export const SMALL = 0.15;
/** A probability is lower where its bar shows it: by half of a percent. */
export const SEEN = 0.005;

/** How often the answers to "why" hold, when they are tried. */
export interface WhyFigures {
  /** Drawings that are read as one digit. */
  drawings: number;
  /** Of these, how many have a change that is said to turn them, do turn by it, and by one that is small. */
  shown: number;
  turned: number;
  small: number;
  /** How often the digit's probability falls without the ink that is painted most for it, and without as much at random. */
  fallsPainted: number;
  fallsRandom: number;
  /** Milliseconds for each answer. */
  readonly milliseconds: number[];
}

/** Asks why of each drawing that is read as one digit, and tries what is answered. */
export function measureWhy(
  drawings: readonly Drawing[],
  { network, card }: { network: AdjustableNetwork; card: ModelCard },
  random: Random,
): WhyFigures {
  const figures: WhyFigures = {
    ...{ drawings: 0, shown: 0, turned: 0, small: 0, fallsPainted: 0, fallsRandom: 0 },
    milliseconds: [],
  };
  const read = createDrawingReader(network, card);
  for (const given of drawings) {
    const drawing = cleanDrawing(given);
    const { reading } = read(drawing);
    if (reading.kind !== 'digits' || reading.digits.length !== 1) continue;
    const began = performance.now();
    const why = whyOf(drawing, { network, card, read: (other) => read(other).reading });
    figures.milliseconds.push(performance.now() - began);
    figures.drawings++;
    if (!why) continue;
    if (why.turn) {
      const { change, turnsAt, becomes, ink } = why.turn;
      figures.shown++;
      // A reader of its own, which remembers nothing of the search.
      const turned = createDrawingReader(network, card)(changed(drawing, change, turnsAt / STEPS)).reading;
      if (turned.text === becomes && becomes !== reading.text) figures.turned++;
      if (ink <= SMALL) figures.small++;
    }
    const probabilityOf = (own: Drawing): number =>
      probabilitiesOf((network.logitsOf(picturesOf([own]))[0] ?? []).slice(0, DIGITS), card.temperature)[
        Number(why.digit)
      ] ?? 0;
    const before = probabilityOf(drawing);
    const falls = (parts: readonly InkPart[]): number =>
      before - probabilityOf(withoutParts(drawing, upTo(parts, TAKEN * pathLength(drawing)))) >= SEEN ? 1 : 0;
    figures.fallsPainted += falls([...why.parts].sort((a, b) => b.effect - a.effect));
    figures.fallsRandom += falls([...shuffled(why.parts.length, random)].flatMap((i) => why.parts[i] ?? []));
  }
  return figures;
}

/** The first parts that are together as long as this. */
function upTo(parts: readonly InkPart[], length: number): InkPart[] {
  let taken = 0;
  return parts.filter(({ from, to }) => {
    const isTaken = taken < length;
    taken += to - from;
    return isTaken;
  });
}
