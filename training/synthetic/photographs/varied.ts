import { chance, oneOf, type Random } from '../../augment/random';
import type { HandShadow } from './camera/hand-shadow';
import type { ShadowEdge } from './camera/light';
import type { Ruling } from './paper/ruling';
import { type Colour, colour } from './scene';
import { type PageEdge, SIDES } from './settings';
import { ballPen, feltPen, type Ink, linerPen, type Pen, pencil } from './writing/pens';

export const anyPen = (random: Random): Pen => {
  const ink = oneOf<Ink>(['black', 'blue', 'blue', 'red', 'green'], random);
  return oneOf([linerPen, ballPen, ballPen, feltPen, pencil], random)(random, ink);
};

export const anyRuling = (kind: Ruling['kind'], random: Random): Ruling => ({
  kind,
  pitch: kind === 'ruled' ? random.between(0.8, 1.8) : random.between(0.25, 1.1),
  width: random.between(1, 2.2),
  colour: oneOf([colour(120, 160, 215), colour(150, 150, 155), colour(130, 130, 190)], random),
  strength: random.between(0.35, 0.8),
  rise: chance(random, 0.6) ? random.between(0, 0.06) : random.between(0.1, 0.9),
  ...(chance(random, 0.5) && { margin: { at: random.between(0.05, 0.2), colour: colour(226, 120, 130) } }),
});

export const anyEdge = (random: Random): PageEdge => ({
  sides: SIDES.filter(() => chance(random, 0.5))
    .slice(0, 3)
    .concat(oneOf(SIDES, random)),
  at: random.between(0.2, 0.8),
  desk: oneOf([colour(70, 48, 34), colour(38, 38, 42), colour(120, 88, 58), colour(60, 66, 74)], random),
  wood: random.between(0.03, 0.25),
});

export const anyTurn = (random: Random): number => random.between(0, 2 * Math.PI);

export const hardEdge = (random: Random): ShadowEdge => ({
  darkness: random.between(0.3, 0.7),
  towards: anyTurn(random),
  at: random.between(-0.5, 0.5),
  softness: random.between(2, 25),
});

export const anyHand = (random: Random): HandShadow => ({
  darkness: random.between(0.25, 0.6),
  from: random.between(0.1 * Math.PI, 0.9 * Math.PI),
  softness: random.between(0.05, 0.2),
});

/** White paper by daylight, at 0, to the yellow of a lamp, at 1. */
export const warmth = (ratio: number): Colour => [1, 1 - 0.09 * ratio, 1 - 0.3 * ratio];
