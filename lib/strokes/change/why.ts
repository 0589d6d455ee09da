import type { InkChange } from './ink-change';
import type { StrokePart } from './part-of-stroke';

/** Why a drawing is read as a digit, found by reading it again with other ink. */
export interface Why {
  /** The network's likeliest digit, '0' to '9'. A person may have set another one. */
  readonly digit: string;
  /** The ink in parts of about one length, in the order it was drawn. */
  readonly parts: readonly InkPart[];
  /** The smallest change that was found by which it is read as another digit. */
  readonly turn: Turn | undefined;
}

/** Part of the ink, and how much it speaks for the digit. */
export interface InkPart extends StrokePart {
  /**
   * By how much the log odds of the digit fall without the ink in and around this part. Below 0, that ink speaks against it.
   */
  readonly effect: number;
}

/** How finely a change is tried: with each sixteenth of it. */
export const STEPS = 16;

/** A change of the ink by which the drawing is read as another digit. */
export interface Turn {
  readonly change: InkChange;
  /** '0' to '9'. */
  readonly becomes: string;
  /** The first step, 1 to STEPS, with which it is read as that. */
  readonly turnsAt: number;
  /** The ink that is then taken away or added, as a ratio of all ink there was. */
  readonly ink: number;
  /** What the network makes of each step, from none of the change to all of it: ten probabilities. */
  readonly probabilities: readonly (readonly number[])[];
}
