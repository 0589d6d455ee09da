/** An accuracy with the set it was measured on. */
export interface Measured {
  /** The name of the set, in words for readers. */
  readonly set: string;
  /** How many digits it holds. */
  readonly count: number;
  /** Ratio read right, 0 to 1. "Not a digit" counts as wrong. */
  readonly accuracy: number;
  /** The ratio read right if nothing were rejected. */
  readonly readAnyway: number;
}

/** How logits become probabilities. */
export interface Calibration {
  /** Logits are divided by this before the softmax. Fitted on validation data. */
  readonly temperature: number;
  /** If the probability of being a digit is below this, it is "not a digit". Chosen on validation data. */
  readonly rejectBelow: number;
}

/** How a digit comes to the network: drawn, as a normalised 28×28 picture, or found in a photograph or saved picture. */
export type Channel = 'drawing' | 'picture' | 'photograph';

/** card.json beside a model's files: what the model is, how it was made, how good it is, and how to read its logits. */
export interface ModelCard extends Calibration {
  readonly id: string;
  readonly title: string;
  readonly architecture: string;
  readonly parameters: number;
  /** Bytes of model.json and the weights, as stored. */
  readonly bytes: number;
  /** The sha256 of model.json and of each weights file, by file name. An altered file is refused. */
  readonly sha256: Readonly<Record<string, string>>;
  readonly data: string;
  readonly training: {
    readonly command: string;
    readonly seed: number;
    readonly epochs: number;
    /** The recipe in words. */
    readonly recipe?: string;
    /** How long all epochs of the run took, validation included. */
    readonly seconds?: number;
  };
  readonly measured: readonly Measured[];
  /** Where it is another one than that of drawings, which stands beside it. */
  readonly calibrations?: Readonly<Record<Exclude<Channel, 'drawing'>, Calibration>>;
}

/** How the logits of a channel become probabilities. */
export function calibrationOf(card: Calibration & Pick<ModelCard, 'calibrations'>, channel: Channel): Calibration {
  return channel === 'drawing' ? card : (card.calibrations?.[channel] ?? card);
}
