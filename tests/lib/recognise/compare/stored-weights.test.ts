import { expect, test } from 'vitest';
import { decodeWeights, parseManifest } from '../../../../lib/model/decode-weights';
import { ModelFormatError } from '../../../../lib/model/model-format-error';
import type { ModelFiles } from '../../../../lib/model/network';
import { storedWeights } from '../../../../lib/recognise/compare/stored-weights';
import { on } from '../../../training/backends';
import { shippedModel } from '../../model/shipped-model';
import { softmaxRegression } from '../../worker/thread/synthetic-model';

/** Two kernels of 16-bit steps, one behind the other. */
function stepped(): ModelFiles {
  const quantization = { dtype: 'uint16', scale: 0.01, min: -3 };
  const weights = ['a', 'b'].map((name) => ({ name, shape: [2, 3], dtype: 'float32', quantization }));
  return {
    modelJson: { weightsManifest: [{ paths: ['w'], weights }] },
    weights: Uint16Array.from({ length: 12 }, (_, i) => i * 5000).buffer,
  };
}

test.each<[string, ModelFiles]>([
  ['bytes, as the network that ships has them', shippedModel()],
  ['32-bit floats', softmaxRegression()],
  ['16-bit steps', stepped()],
])('weights of %s are the numbers that TensorFlow.js gets', async (_what, files) => {
  const manifest = parseManifest(files.modelJson);
  const tensors = await on('cpu', () => decodeWeights(manifest, files.weights));
  for (const { name } of manifest) {
    const { shape, values } = storedWeights(files, name);
    expect(shape).toEqual(tensors[name]?.shape);
    expect(values).toEqual(Float32Array.from(tensors[name]?.dataSync() ?? []));
    tensors[name]?.dispose();
  }
});

test('weights that the model does not have are an error that names them', () => {
  expect(() => storedWeights(stepped(), 'c')).toThrow(ModelFormatError);
  expect(() => storedWeights(stepped(), 'c')).toThrow('named c');
});
