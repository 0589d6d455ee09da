import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { decodeWeights, parseManifest } from '../../../../lib/model/decode-weights';
import { parseLayers } from '../../../../lib/model/layers';
import { loadNetwork, type ModelFiles } from '../../../../lib/model/network';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { firstConvolution, responsesOf } from '../../../../lib/recognise/compare/first-convolution';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { expectClose, on } from '../../../training/backends';
import { shippedModel } from '../../model/shipped-model';
import { digit } from '../../worker/thread/numbers';
import { convolutional, softmaxRegression } from '../../worker/thread/synthetic-model';

let picture: GrayImage;
beforeAll(() => {
  picture = inkDrawing(digit('5'), DIGIT_FRAME) as GrayImage;
});

/** TensorFlow.js's own first convolution, [height, width, filters], divided by its largest magnitude. */
function reference(files: ModelFiles): { shape: number[]; values: Float32Array } {
  return tf.tidy(() => {
    const [layer] = parseLayers(files.modelJson);
    if (layer?.kind !== 'convolution') throw new Error('It begins otherwise.');
    const weights = decodeWeights(parseManifest(files.modelJson), files.weights);
    const pixels = tf.div(tf.tensor4d(Float32Array.from(picture.data), [1, 28, 28, 1]), 255) as tf.Tensor4D;
    const conv = tf.conv2d(pixels, weights[layer.kernel] as tf.Tensor4D, 1, layer.padding);
    const sum = tf.add(conv, weights[layer.bias] as tf.Tensor);
    const responses = layer.activation === 'relu' ? tf.relu(sum) : sum;
    const scaled = tf.div(responses, tf.max(tf.abs(responses)));
    return { shape: scaled.shape.slice(1), values: scaled.dataSync() as Float32Array };
  });
}

test.each<[string, () => ModelFiles]>([
  ['the network that ships', shippedModel],
  ['a padded one of 5×5, rectified', () => convolutional(5, 'same', 'relu')],
  ['a padded one of even side, whose larger margin comes behind', () => convolutional(4, 'same', 'linear')],
  ['an unpadded one', () => convolutional(5, 'valid', 'linear')],
])('the responses of %s are TensorFlow.js’s own', async (_what, model) => {
  const files = model();
  const convolution = firstConvolution(files);
  if (convolution === undefined) throw new Error('It begins otherwise.');
  const responses = responsesOf(convolution, picture);
  const { shape, values } = await on('cpu', () => reference(files));
  expect([responses[0]?.height, responses[0]?.width, responses.length]).toEqual(shape);
  const ours = values.map(
    (_, i) => responses[i % responses.length]?.data[Math.floor(i / responses.length)] ?? Number.NaN,
  );
  expectClose(ours, values);
});

test('a bare picture’s responses are the biases, everywhere alike where nothing is padded', () => {
  const convolution = { kernel: new Float32Array(9), width: 3, height: 3, bias: Float32Array.of(0.5, -0.25) };
  const bare: GrayImage = { width: 28, height: 28, data: new Uint8Array(28 * 28) };
  const linear = responsesOf({ ...convolution, padding: 'same', activation: 'linear' }, bare);
  expect(linear.map(({ data }) => [...new Set(data)])).toEqual([[1], [-0.5]]);
  const rectified = responsesOf({ ...convolution, padding: 'same', activation: 'relu' }, bare);
  expect(rectified.map(({ data }) => [...new Set(data)])).toEqual([[1], [0]]);
});

test('where no filter responds at all, pictures are of nothing', () => {
  const silent = { kernel: new Float32Array(9), width: 3, height: 3, bias: Float32Array.of(-1) };
  const [response] = responsesOf({ ...silent, padding: 'same', activation: 'relu' }, picture);
  expect([...new Set(response?.data)]).toEqual([0]);
});

describe('what the network takes for its first layer', () => {
  test('is none where it begins with a dense layer', () => {
    expect(firstConvolution(softmaxRegression())).toBeUndefined();
  });

  test('is a network that loads: the made ones are of the kind that ships', async () => {
    for (const files of [convolutional(4, 'same', 'linear'), convolutional(5, 'valid', 'relu')]) {
      const network = await on('wasm', () => loadNetwork(files));
      expect(network.logitsOf([picture])[0]).toHaveLength(10);
      network.dispose();
    }
  });
});
