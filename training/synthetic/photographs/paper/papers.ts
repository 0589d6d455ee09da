import type { Random } from '../../../augment/random';
import { colour } from '../scene';
import type { Paper } from './paper';

/** Sheets that people write on, and a board. */
export const PAPERS = {
  white: { colour: colour(250, 250, 250), grain: 0.01, relief: 0.006, clouds: 0.008, flecks: 0 },
  cream: { colour: colour(246, 238, 216), grain: 0.015, relief: 0.015, clouds: 0.01, flecks: 0 },
  grey: { colour: colour(206, 206, 204), grain: 0.02, relief: 0.015, clouds: 0.015, flecks: 0 },
  recycled: { colour: colour(205, 197, 182), grain: 0.045, relief: 0.03, clouds: 0.025, flecks: 0.02 },
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof PAPERS;

/** A blackboard, wiped often: black, green or blue-grey. */
export const board = (random: Random): Paper => ({
  colour:
    ([colour(44, 46, 48), colour(38, 62, 50), colour(54, 62, 74)] as const)[random.below(3)] ?? colour(44, 46, 48),
  grain: random.between(0.02, 0.06),
  relief: random.between(0, 0.05),
  clouds: random.between(0.04, 0.18),
  flecks: 0,
});
