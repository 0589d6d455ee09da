/** One layer of a network, as data. Convolutions have stride 1 and 'same' padding. */
export type Layer =
  | { readonly kind: 'convolution'; readonly name: string; readonly kernel: number; readonly filters: number }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'dense'; readonly name: string; readonly units: number };

/**
 * A network from a 28×28 picture to ten logits. Each convolution is followed by batch normalisation and a rectifier
 * (so it has no bias of its own); the last layer is dense with ten units, its outputs the logits.
 */
export interface Architecture {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly layers: readonly Layer[];
}
