import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../training/network/backend';
import { countRight, logitsOf } from '../../../training/network/read';
import { expectClose } from '../backends';
import { tinyNet, tinyPictures, tinyWeights } from '../tiny';

const { layout, parameters, statistics } = tinyWeights();
const once = tinyPictures();
/** More than one portion of them, the last one not full. */
const times = 4;
const pixels = Uint8Array.from(
  { length: times * once.pixels.length },
  (_, i) => once.pixels[i % once.pixels.length] ?? 0,
);
const labels = Uint8Array.from({ length: times * once.count }, (_, i) => once.labels[i % once.count] ?? 0);
const read = (bytes: Uint8Array) => logitsOf(tinyNet, layout, parameters, statistics, bytes);

beforeAll(startBackend);

test('each picture has ten logits of its own, whichever portion it falls into', () => {
  const logits = read(pixels);
  expect(logits).toHaveLength(labels.length * 10);
  const first = read(once.pixels);
  for (let i = 0; i < times; i++) expectClose(logits.subarray(i * first.length, (i + 1) * first.length), first);
});

test('right are those whose own digit has the highest logit, and the loss is their summed cross-entropy', () => {
  const logits = read(pixels);
  let [right, loss] = [0, 0];
  labels.forEach((label, i) => {
    const weights = Array.from(logits.subarray(i * 10, i * 10 + 10), Math.exp);
    if (weights.indexOf(Math.max(...weights)) === label) right++;
    loss -= Math.log((weights[label] as number) / weights.reduce((sum, weight) => sum + weight, 0));
  });
  const counted = countRight(tinyNet, layout, parameters, statistics, { pixels, labels });
  expect(counted).toMatchObject({ right, count: labels.length });
  expect(counted.loss).toBeCloseTo(loss, 1);
});

test('no tensor is left behind, and no picture is no logits', () => {
  const before = tf.memory().numTensors;
  expect(read(new Uint8Array(0))).toHaveLength(0);
  read(once.pixels);
  expect(tf.memory().numTensors).toBe(before);
});
