import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { thinStroke } from '../../../lib/strokes/segment/stroke-groups';
import { chance, oneOf, type Random } from '../../augment/random';
import type { WrittenDrawing } from '../../data/pen-digits';
import { byWriter, drawnNumber, NUMBER_KINDS, type NumberKind } from './drawn-numbers';

/** Short numbers are the harder ones to tell from a single sign. */
const LENGTHS = [2, 2, 2, 2, 2, 3, 3, 3, 4, 5];
/** Ratio of numbers of 0s and 1s alone, which look most like letters and doodles. */
const BINARY = 0.15;
const IN_TWO_LINES = 0.08;

const KINDS: readonly NumberKind[] = NUMBER_KINDS.filter(({ lines, oneWriter }) => lines === 1 && oneWriter);

/** Ratio of a digit's longer side: points nearer than this to the last are left out, which no ink shows, to place digits fast. */
const FINENESS = 0.03;

/** Numbers of digits that one of the writers drew, close or wide, some touching: a new one each time. */
export function numberMaker(drawings: readonly WrittenDrawing[]): (random: Random) => Drawing {
  const isBit = ({ label }: WrittenDrawing): boolean => label <= 1;
  const hands = byWriter(drawings.map(thinned)).filter(({ length }) => length > 1);
  const bits = hands.map((hand) => hand.filter(isBit)).filter(({ length }) => length > 1);
  return (random) => {
    const hand = oneOf(chance(random, BINARY) && bits.length > 0 ? bits : hands, random);
    const lengths = Array.from({ length: chance(random, IN_TWO_LINES) ? 2 : 1 }, () => oneOf(LENGTHS, random));
    return drawnNumber(hand, oneOf(KINDS, random), lengths, random).digits.flat();
  };
}

function thinned<T extends WrittenDrawing>(one: T): T {
  const { width = 0, height = 0 } = boundsOf(one.drawing) ?? {};
  const step = FINENESS * Math.max(width, height);
  return { ...one, drawing: one.drawing.map((stroke) => thinStroke(stroke, step)) };
}
