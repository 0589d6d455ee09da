/**
 * figures.json beside a model's card: how well it reads, measured once by `npm run report -- --record`. Set it to file of
 * its own so that the page that reads digits need not fetch it. Ratios are 0 to 1.
 */
export interface ModelFigures {
  /** The file name of the measured weights. It holds their hash, so figures of other weights are recognised. */
  readonly weights: string;
  readonly sets: readonly SetFigures[];
  /** Those whom the network never saw, by where they wrote. */
  readonly people: readonly PeopleFigures[];
  readonly styles: readonly StyleFigures[];
  /** Drawn numbers, by how their digits stand. */
  readonly numbers: readonly WholeFigures[];
  /** Pictures from other people's projects, by what they show. None where there were none to measure with. */
  readonly photographs: readonly WholeFigures[];
  readonly robustness: Robustness;
  /** Other things than digits, by where they come from. */
  readonly notDigits: readonly NotDigitFigures[];
  /** Drawings that were not read right, to look at. */
  readonly mistakes: readonly Mistake[];
}

/** People of one place, with a device of its own. */
export interface PeopleFigures {
  readonly place: string;
  readonly writers: number;
  readonly count: number;
  readonly accuracy: number;
  /** Each writer counting alike, however many digits are theirs. */
  readonly meanOfWriters: number;
  /** The mean over the tenth of the writers who are read worst. */
  readonly worstTenth: number;
  readonly calibrationError: number;
}

/** One way to write a digit. */
export interface StyleFigures {
  readonly digit: number;
  readonly style: string;
  readonly count: number;
  readonly accuracy: number;
}

/** What counts as right as a whole alone. */
export interface WholeFigures {
  readonly title: string;
  readonly count: number;
  readonly accuracy: number;
}

export interface Mistake {
  /** Who drew it. */
  readonly place: string;
  /** The digit that was meant, and the one that it was taken for. */
  readonly label: string;
  readonly guess: string;
  readonly confidence: number;
  /** Whether it was called "not a digit". */
  readonly isRefused: boolean;
  /** Its strokes as the `d` of a path within 100×100 units. */
  readonly path: string;
}

/** The ratio of a set read right, and the ratio if nothing were rejected. */
export interface Accuracies {
  readonly accuracy: number;
  readonly readAnyway: number;
}

export interface SetFigures extends Accuracies {
  /** The name of the set, in words for readers. */
  readonly set: string;
  /** The name in one or two words, for the titles of figures. */
  readonly short: string;
  readonly count: number;
  /** Ratio of these digits that was called "not a digit". */
  readonly rejected: number;
  readonly calibrationError: number;
  /** Ratio read right of each digit, 0 to 9. */
  readonly perClass: readonly number[];
  /** Ratio read right of each writer, where writers are known. */
  readonly perWriter?: readonly { readonly writer: string; readonly count: number; readonly accuracy: number }[];
  /** `confusion[digit][read]`, if nothing were rejected. */
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
  /** Ratio of them that is right. */
  readonly right: number;
}

/** How well the same drawings are read when they are drawn differently. */
export interface Robustness extends Accuracies {
  /** The name of the set, in words for readers. `accuracy` and `readAnyway` are for the unchanged drawings. */
  readonly set: string;
  readonly count: number;
  readonly curves: readonly Curve[];
}

/** A way of drawing differently, from weak to strong. */
export interface Curve {
  readonly id: string;
  readonly title: string;
  /** The unit of `at`; empty where points have names. */
  readonly unit: string;
  /** The number of drawings behind each point, where it is not all of them. */
  readonly count?: number;
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint extends Accuracies {
  /** The strength of the change, or its name. */
  readonly at: number | string;
}

/** Ratio of non-digits that was called "not a digit". `kinds` are in order of their names. */
export interface NotDigitFigures {
  readonly set: string;
  readonly count: number;
  readonly caught: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly caught: number }[];
}
