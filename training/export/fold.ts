import type { Architecture } from '../network/architectures/architecture';
import { EPSILON } from '../network/batch-norm';
import type { Layout } from '../network/parameters';

/** The weights of a layer as they ship: normalisation folded in, so that reading is convolution and bias alone. */
export interface FoldedWeights {
  /** Shape and values of the kernel, its last axis the layer's outputs. */
  readonly shape: readonly number[];
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Folds each batch normalisation into the convolution before it: the kernel of output c is multiplied by
 * γ_c / √(σ_c² + ε), and the bias is β_c − μ_c γ_c / √(σ_c² + ε). By the layer's name.
 */
export function foldedWeights(
  { layers }: Architecture,
  layout: Layout,
  parameters: Float32Array,
  statistics: Float32Array,
): Map<string, FoldedWeights> {
  const parameter = (name: string) => {
    const found = layout.parameters.find((candidate) => candidate.name === name);
    if (found === undefined) throw new RangeError(`The layout has no ${name}.`);
    return { shape: found.shape, values: parameters.slice(found.offset, found.offset + found.size) };
  };
  const folded = new Map<string, FoldedWeights>();
  for (const layer of layers) {
    if (layer.kind === 'dense' || (layer.kind === 'convolution' && layer.plain)) {
      const { shape, values } = parameter(`${layer.name}/kernel`);
      folded.set(layer.name, { shape, kernel: values, bias: parameter(`${layer.name}/bias`).values });
    } else if (layer.kind === 'convolution') {
      const { shape, values } = parameter(`${layer.name}/kernel`);
      const gamma = parameter(`${layer.name}/gamma`).values;
      const beta = parameter(`${layer.name}/beta`).values;
      const offset = layout.statistics.find(({ name }) => name === layer.name)?.offset ?? 0;
      const mean = statistics.subarray(offset, offset + layer.filters);
      const variance = statistics.subarray(offset + layer.filters, offset + 2 * layer.filters);
      const factor = gamma.map((scale, c) => scale / Math.sqrt((variance[c] as number) + EPSILON));
      folded.set(layer.name, {
        shape,
        kernel: values.map((weight, i) => weight * (factor[i % layer.filters] as number)),
        bias: beta.map((shift, c) => shift - (mean[c] as number) * (factor[c] as number)),
      });
    }
  }
  return folded;
}
