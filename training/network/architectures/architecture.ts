/** What a layer's weights are before training. */
export interface Start {
  /**
   * `xavier`: normal numbers of the variance 2 / (inputs + outputs) (Glorot and Bengio, Understanding the Difficulty of
   * Training Deep Feedforward Neural Networks, 2010). `truncated-normal`: of the standard deviation 0.1, and none beyond
   * two of them, as TensorFlow's first tutorials have it.
   */
  readonly kernel: 'zeros' | 'xavier' | 'truncated-normal';
  readonly bias: number;
}

/** One layer of a network, as data. Convolutions have stride 1. */
export type LayerPlan =
  | {
      readonly kind: 'convolution';
      readonly name: string;
      /** Side of the square kernel, in pixels. */
      readonly kernel: number;
      readonly filters: number;
      /** `same` keeps the picture's size, `valid` keeps to places where the whole kernel fits. `same` if left out. */
      readonly padding?: 'same' | 'valid';
      /** Without normalisation it has a bias instead, and begins so. */
      readonly plain?: Start;
      /** Rectified if left out. */
      readonly activation?: 'linear';
    }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dropout'; readonly rate: number }
  | {
      readonly kind: 'dense';
      readonly name: string;
      readonly units: number;
      /** Linear if left out. */
      readonly activation?: 'relu';
      readonly start?: Start;
    };

/**
 * A network from a 28×28 picture to logits: of the ten digits, and perhaps an eleventh of being none. Each convolution is
 * followed by a rectifier, and before it by batch normalisation unless it is plain; the last layer is dense, its outputs
 * the logits.
 */
export interface Architecture {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly layers: readonly LayerPlan[];
  /** Of what it looks at; one if left out. */
  readonly channels?: number;
  /**
   * What makes probabilities of the logits; softmax if left out. Ten sigmoids are ten answers of yes or no. Given that
   * one digit is there and no other, their probabilities are again the softmax of the logits: P(only i) is in proportion
   * to σ(zᵢ) / (1 − σ(zᵢ)) = exp(zᵢ).
   */
  readonly output?: 'softmax' | 'sigmoid';
}

/** How many logits a network gives: the units of its last layer. */
export function classesOf({ id, layers }: Architecture): number {
  const last = layers.at(-1);
  if (last?.kind !== 'dense') throw new RangeError(`The last layer of ${id} is not dense.`);
  return last.units;
}
