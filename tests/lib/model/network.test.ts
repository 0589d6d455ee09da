import { gzipSync } from 'node:zlib';
import * as tf from '@tensorflow/tfjs';
import { loadLayersModel } from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { loadNetwork } from '../../../lib/model/network';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { startBackend } from '../../../training/network/backend';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';
import { shippedFile, shippedFiles, shippedModel } from './shipped-model';

const pictures = [...goldenDrawings(), ...goldenNotDigits()].map(
  ({ drawing }) => inkDrawing(drawing, DIGIT_FRAME) as GrayImage,
);

beforeAll(startBackend);

test('the shipped files, compressed, are at most 150 KB', () => {
  const bytes = shippedFiles().reduce((sum, name) => sum + gzipSync(shippedFile(name)).length, 0);
  console.log(`The shipped model is ${bytes} bytes, gzip.`);
  expect(bytes).toBeLessThanOrEqual(150_000);
});

test('the shipped model gives what tf.loadLayersModel makes of the same files', async () => {
  const { modelJson, weights } = shippedModel();
  const reference = await loadLayersModel(
    tf.io.fromMemory({
      modelTopology: modelJson.modelTopology,
      weightSpecs: modelJson.weightsManifest.flatMap((group) => group.weights as tf.io.WeightsManifestEntry[]),
      weightData: weights,
    }),
  );
  const shares = Float32Array.from(pictures.flatMap(({ data }) => Array.from(data, (byte) => byte / 255)));
  const expected = tf.tidy(() => {
    const answer = reference.predict(tf.tensor4d(shares, [pictures.length, 28, 28, 1])) as tf.Tensor2D;
    return answer.arraySync();
  });
  reference.dispose();
  const network = loadNetwork({ modelJson, weights });
  network.logitsOf(pictures).forEach((logits, i) => {
    probabilitiesOf(logits, 1).forEach((probability, digit) => {
      expect(Math.abs(probability - (expected[i]?.[digit] as number))).toBeLessThan(1e-3);
    });
  });
  network.dispose();
});

test('a picture is read alike alone and among others, and no picture gives no logits', () => {
  const network = loadNetwork(shippedModel());
  const together = network.logitsOf(pictures);
  for (const i of [0, 30, pictures.length - 1]) {
    const [alone] = network.logitsOf([pictures[i] as GrayImage]);
    alone?.forEach((logit, digit) => {
      expect(logit).toBeCloseTo(together[i]?.[digit] as number, 4);
    });
  }
  expect(network.logitsOf([])).toEqual([]);
  network.dispose();
});

test('after 1,000 predictions there are as many tensors as after 10', () => {
  const network = loadNetwork(shippedModel());
  const predict = (times: number) => {
    for (let i = 0; i < times; i++) network.logitsOf([pictures[i % pictures.length] as GrayImage]);
    return tf.memory();
  };
  const { numTensors, numBytes } = predict(10);
  expect(predict(990)).toMatchObject({ numTensors, numBytes });
  network.dispose();
});

test('disposing of a network frees every tensor it made', () => {
  const before = tf.memory().numTensors;
  const network = loadNetwork(shippedModel());
  expect(tf.memory().numTensors).toBeGreaterThan(before);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('a network made inside somebody’s tidy outlives it', () => {
  let network: ReturnType<typeof loadNetwork> | undefined;
  tf.tidy(() => {
    network = loadNetwork(shippedModel());
  });
  expect(network?.logitsOf(pictures.slice(0, 1))).toHaveLength(1);
  network?.dispose();
});
