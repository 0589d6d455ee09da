import { signedPictures } from '../../geometry/signed-picture';
import { type Layer, parseLayers } from '../../model/layers';
import type { ModelFiles } from '../../model/network';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { WeightPictures } from '../../reading/inside/weight-pictures';
import { type StoredWeights, storedWeights } from './stored-weights';

/**
 * The weights of a network that is linear from pixels to logits: 28×28 for each output, for it above 0 and against it below.
 * Dense layers with nothing between them are multiplied out to one layer. None where the network is not linear. The model
 * must be one that `loadNetwork` accepts.
 */
export function weightPictures(files: ModelFiles): WeightPictures {
  const [flatten, ...layers] = parseLayers(files.modelJson);
  if (flatten?.kind !== 'flatten' || layers.length === 0 || !layers.every(isLinear)) {
    return { layers: 0, pictures: [] };
  }
  // Begin with the last layer, so that every product has only ten columns.
  const { shape, values } = layers.map(({ kernel }) => storedWeights(files, kernel)).reduceRight(afterwards);
  const { size } = DIGIT_FRAME;
  return { layers: layers.length, pictures: signedPictures(values, size, size, shape[1] as number) };
}

function isLinear(layer: Layer): layer is Extract<Layer, { kind: 'dense' }> {
  return layer.kind === 'dense' && layer.activation === 'linear';
}

/** The product of the kernels of two layers, `first` before `later`, as flattened [inputs, outputs]. */
function afterwards(later: StoredWeights, first: StoredWeights): StoredWeights {
  const [inputs, inner] = first.shape as [number, number];
  const outputs = later.shape[1] as number;
  const values = new Float32Array(inputs * outputs);
  for (let i = 0; i < inputs; i++) {
    for (let k = 0; k < inner; k++) {
      const weight = first.values[i * inner + k] as number;
      for (let j = 0; j < outputs; j++) {
        const at = i * outputs + j;
        values[at] = (values[at] as number) + weight * (later.values[k * outputs + j] as number);
      }
    }
  }
  return { shape: [inputs, outputs], values };
}
