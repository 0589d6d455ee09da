/** One layer of a network, as data. Convolutions have stride 1. */
export type Layer =
  | {
      readonly kind: 'convolution';
      readonly name: string;
      /** Side of the square kernel, in pixels. */
      readonly kernel: number;
      readonly filters: number;
      /** `same` keeps the picture's size, `valid` keeps to places where the whole kernel fits. `same` if left out. */
      readonly padding?: 'same' | 'valid';
    }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'dense'; readonly name: string; readonly units: number };

/**
 * A network from a 28×28 picture to logits: of the ten digits, and perhaps an eleventh of being none. Each convolution is
 * followed by batch normalisation and a rectifier (so it has no bias of its own); the last layer is dense, its outputs
 * the logits.
 */
export interface Architecture {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly layers: readonly Layer[];
}

/** How many logits a network gives: the units of its last layer. */
export function classesOf({ id, layers }: Architecture): number {
  const last = layers.at(-1);
  if (last?.kind !== 'dense') throw new RangeError(`The last layer of ${id} is not dense.`);
  return last.units;
}
