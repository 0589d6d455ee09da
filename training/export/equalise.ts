import type { FoldedWeights } from './fold';

/**
 * Evens out the ranges of a layer's outputs before its kernel is quantised as a whole: output c of a layer is divided
 * by s_c and the next layer's weights of that input multiplied by it, which a rectifier and max pooling let through
 * unchanged (Nagel et al., Data-Free Quantization Through Weight Equalization and Bias Correction, 2019). s_c makes
 * the largest weights on both sides alike.
 */
export function equalise(layer: FoldedWeights, next: FoldedWeights): [FoldedWeights, FoldedWeights] {
  const outputs = layer.bias.length;
  const nextOutputs = next.bias.length;
  // Channels are the fastest axis of pictures, so also after flattening input i belongs to channel i mod outputs.
  const channelOf = (i: number): number => Math.floor(i / nextOutputs) % outputs;
  const own = new Float32Array(outputs);
  const following = new Float32Array(outputs);
  layer.kernel.forEach((weight, i) => {
    own[i % outputs] = Math.max(own[i % outputs] as number, Math.abs(weight));
  });
  next.kernel.forEach((weight, i) => {
    following[channelOf(i)] = Math.max(following[channelOf(i)] as number, Math.abs(weight));
  });
  const scale = own.map((range, c) => {
    const other = following[c] as number;
    return range > 0 && other > 0 ? Math.sqrt(range / other) : 1;
  });
  return [
    {
      ...layer,
      kernel: layer.kernel.map((weight, i) => weight / (scale[i % outputs] as number)),
      bias: layer.bias.map((shift, c) => shift / (scale[c] as number)),
    },
    { ...next, kernel: next.kernel.map((weight, i) => weight * (scale[channelOf(i)] as number)) },
  ];
}

/** Evens out each layer and the one after it, from the first to the last. */
export function equaliseAll(folded: ReadonlyMap<string, FoldedWeights>): Map<string, FoldedWeights> {
  const evened = new Map<string, FoldedWeights>();
  let previous: readonly [string, FoldedWeights] | undefined;
  for (const [name, weights] of folded) {
    const [before, own] = previous ? equalise(previous[1], weights) : [undefined, weights];
    if (previous && before) evened.set(previous[0], before);
    evened.set(name, own);
    previous = [name, own];
  }
  return evened;
}
