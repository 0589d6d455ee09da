import type { Random } from '../../../augment/random';
import { type Colour, colour } from '../scene';

/** What somebody writes with. */
export interface Pen {
  /** Ratios of the digits' height. */
  readonly width: number;
  readonly colour: Colour;
  /** How dark a full stroke is, 0 to 1. */
  readonly strength: number;
  /** How much the paper's tooth shows within a stroke: 0 for ink, 1 for a soft pencil or chalk. */
  readonly grain: number;
  /** How much the width varies along a stroke with the hand's pressure, as a ratio. */
  readonly pressure: number;
  /** How much the strength does. */
  readonly fading: number;
  /** Whether it covers what lies below, as chalk does, where ink dyes it. */
  readonly covers: boolean;
}

const INKS = {
  black: colour(26, 26, 30),
  blue: colour(28, 44, 140),
  red: colour(186, 30, 36),
  green: colour(20, 110, 60),
  graphite: colour(70, 70, 76),
  chalk: colour(232, 232, 224),
} as const;

export type Ink = keyof typeof INKS;

/** A fine liner or gel pen: even and dark. */
export const linerPen = (random: Random, ink: Ink = 'black'): Pen => ({
  width: random.between(0.05, 0.09),
  colour: INKS[ink],
  ...{ strength: random.between(0.9, 1), grain: 0.05, pressure: 0.08, fading: 0.03, covers: false },
});

/** A ball pen: thin, paler where the hand is quick. */
export const ballPen = (random: Random, ink: Ink = 'blue'): Pen => ({
  width: random.between(0.014, 0.035),
  colour: INKS[ink],
  ...{ strength: random.between(0.7, 0.95), grain: 0.12, pressure: 0.2, fading: 0.18, covers: false },
});

/** A felt pen or marker. */
export const feltPen = (random: Random, ink: Ink = 'black'): Pen => ({
  width: random.between(0.1, 0.16),
  colour: INKS[ink],
  ...{ strength: random.between(0.9, 1), grain: 0.03, pressure: 0.12, fading: 0.02, covers: false },
});

/** A pencil: grey, faint, and grainy where the paper's hollows stay bare. */
export const pencil = (random: Random): Pen => ({
  width: random.between(0.02, 0.06),
  colour: INKS.graphite,
  ...{
    strength: random.between(0.45, 0.8),
    grain: random.between(0.5, 0.9),
    pressure: 0.3,
    fading: 0.25,
    covers: false,
  },
});

export const chalk = (random: Random): Pen => ({
  width: random.between(0.06, 0.11),
  colour: INKS.chalk,
  ...{
    strength: random.between(0.75, 0.95),
    grain: random.between(0.5, 0.8),
    pressure: 0.2,
    fading: 0.1,
    covers: true,
  },
});
