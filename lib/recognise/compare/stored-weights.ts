import { bytesOf, parseManifest, valuesOf } from '../../model/decode-weights';
import { ModelFormatError } from '../../model/model-format-error';
import type { ModelFiles } from '../../model/network';

/** One of a model's weights, unpacked from its files. */
export interface StoredWeights {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * The weights of this name as plain numbers, for our own arithmetic without TensorFlow.js.
 * @throws ModelFormatError where the model has no weights of that name.
 */
export function storedWeights({ modelJson, weights }: ModelFiles, name: string): StoredWeights {
  let offset = 0;
  for (const entry of parseManifest(modelJson)) {
    const end = offset + bytesOf(entry);
    if (entry.name === name) return { shape: entry.shape, values: valuesOf(entry, weights.slice(offset, end)) };
    offset = end;
  }
  throw new ModelFormatError(`There are no weights named ${name}.`);
}
