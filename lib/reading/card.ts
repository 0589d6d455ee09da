/** An accuracy with the set it was measured on. */
export interface Measured {
  /** Which set, in words a reader understands. */
  readonly set: string;
  /** How many digits it holds. */
  readonly count: number;
  /** Share read right, 0 to 1; what is called no digit counts as wrong. */
  readonly accuracy: number;
  /** The same had nothing been rejected. */
  readonly readAnyway: number;
}

/** card.json beside a model's files: what it is, how it was made, how good it is, and how to read its logits. */
export interface ModelCard {
  readonly id: string;
  readonly title: string;
  readonly architecture: string;
  readonly parameters: number;
  /** Bytes of model.json and the weights, as stored. */
  readonly bytes: number;
  /** The sha256 of model.json and of each file of weights by its name, so that an altered one is refused. */
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
  /** Logits are divided by this before the softmax; fitted on validation data. */
  readonly temperature: number;
  /** What is a digit with a probability below this is called not a digit; chosen on validation data. */
  readonly rejectBelow: number;
}
