/**
 * figures.json beside a model's card: how well it reads, measured once by `npm run report -- --record`. It is a file of
 * its own so that the page that reads digits need not fetch it. Shares are 0 to 1.
 */
export interface ModelFigures {
  /** The name of the weights file that was measured, which holds the weights' hash: other weights, other figures. */
  readonly weights: string;
  readonly sets: readonly SetFigures[];
  readonly robustness: Robustness;
  /** Left out where there were no drawings of other things to measure with. */
  readonly notDigits?: NotDigitFigures;
}

/** What was read right of a set, and what had been had nothing been rejected. */
export interface Accuracies {
  readonly accuracy: number;
  readonly readAnyway: number;
}

export interface SetFigures extends Accuracies {
  /** Which set, in words a reader understands. */
  readonly set: string;
  /** The same in a word or two, for the titles of its figures. */
  readonly short: string;
  readonly count: number;
  /** Share of these digits that was called no digit. */
  readonly rejected: number;
  readonly calibrationError: number;
  /** Share read right of each digit, 0 to 9. */
  readonly perClass: readonly number[];
  /** Share read right of each writer, where writers are known. */
  readonly perWriter?: readonly { readonly writer: string; readonly count: number; readonly accuracy: number }[];
  /** `confusion[digit][read]`, had nothing been rejected. */
  readonly confusion: readonly (readonly number[])[];
  readonly bins: readonly ReliabilityBin[];
}

/** The readings whose confidence lies from `from` to `to`; empty bins are left out. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence of these readings. */
  readonly confidence: number;
  /** Share of them that is right. */
  readonly right: number;
}

/** How reading suffers when the same drawings are drawn differently. */
export interface Robustness extends Accuracies {
  /** Which drawings, in words a reader understands; as they are, they are read as `accuracy` and `readAnyway` say. */
  readonly set: string;
  readonly count: number;
  readonly curves: readonly Curve[];
}

/** One way of drawing differently, weaker and stronger. */
export interface Curve {
  readonly id: string;
  readonly title: string;
  /** The unit of `at`; empty where points have names. */
  readonly unit: string;
  /** How many drawings each point was measured with, where not with all. */
  readonly count?: number;
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint extends Accuracies {
  /** How strong the change is, or what it is called. */
  readonly at: number | string;
}

/** Of things that are no digits, the share that was called so; `kinds` in the order of their names. */
export interface NotDigitFigures {
  readonly set: string;
  readonly count: number;
  readonly caught: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly caught: number }[];
}
