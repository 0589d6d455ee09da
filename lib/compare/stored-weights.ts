import { parseManifest, type WeightsEntry } from '../model/decode-weights';
import { ModelFormatError } from '../model/model-format-error';
import type { ModelFiles } from '../model/network';

/** One of a model's weights as it lies in its files, unpacked. */
export interface StoredWeights {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * The weights of this name, without TensorFlow.js: the same numbers, for arithmetic of our own.
 * @throws ModelFormatError where the model has none of that name.
 */
export function storedWeights({ modelJson, weights }: ModelFiles, name: string): StoredWeights {
  let offset = 0;
  for (const entry of parseManifest(modelJson)) {
    const count = entry.shape.reduce((product, length) => product * length, 1);
    const bytes = count * bytesEach(entry);
    if (entry.name === name) {
      return { shape: entry.shape, values: unpacked(entry, weights.slice(offset, offset + bytes)) };
    }
    offset += bytes;
  }
  throw new ModelFormatError(`There are no weights named ${name}.`);
}

function bytesEach({ quantization }: WeightsEntry): number {
  if (quantization === undefined) return Float32Array.BYTES_PER_ELEMENT;
  return quantization.dtype === 'uint8' ? Uint8Array.BYTES_PER_ELEMENT : Uint16Array.BYTES_PER_ELEMENT;
}

function unpacked({ quantization }: WeightsEntry, bytes: ArrayBuffer): Float32Array {
  if (quantization === undefined) return new Float32Array(bytes);
  const { dtype, scale, min } = quantization;
  const steps = dtype === 'uint8' ? new Uint8Array(bytes) : new Uint16Array(bytes);
  return Float32Array.from(steps, (step) => step * scale + min);
}
