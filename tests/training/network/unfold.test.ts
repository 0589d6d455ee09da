import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { foldedWeights } from '../../../training/export/fold';
import { startBackend } from '../../../training/network/backend';
import { forwardTraining } from '../../../training/network/forward';
import { parameterLayout } from '../../../training/network/parameters';
import { arraysOf, logitsOf } from '../../../training/network/read';
import { unfoldedWeights } from '../../../training/network/unfold';
import { expectClose } from '../backends';
import { tinyNet, tinyPictures, tinyWeights } from '../tiny';

const { layout, parameters, statistics } = tinyWeights();

beforeAll(startBackend);

/** The tiny network's weights folded, and unfolded again by the pictures it is to read. */
function unfolded() {
  const folded: tf.NamedTensorMap = {};
  for (const [name, { shape, kernel, bias }] of foldedWeights(tinyNet, layout, parameters, statistics)) {
    folded[`${name}/kernel`] = tf.tensor(kernel, [...shape]);
    folded[`${name}/bias`] = tf.tensor(bias);
  }
  const { pixels, labels } = tinyPictures();
  const pictures = tf.tensor4d(
    Float32Array.from(pixels, (byte) => byte / 255),
    [labels.length, 28, 28, 1],
  );
  return { weights: unfoldedWeights(tinyNet, layout, folded, pictures), pictures, folded };
}

test('weights that are folded and unfolded read as before', () => {
  const { weights } = unfolded();
  const { pixels } = tinyPictures();
  const read = logitsOf(tinyNet, layout, weights.parameters, weights.statistics, pixels);
  expectClose([...read], logitsOf(tinyNet, layout, parameters, statistics, pixels));
});

test('and they do so in training too: each normalisation is of what it meets', () => {
  const { weights, pictures } = unfolded();
  const arrays = arraysOf(layout, weights.parameters, weights.statistics);
  const withoutDropout = { ...tinyNet, layers: tinyNet.layers.filter(({ kind }) => kind !== 'dropout') };
  const trained = forwardTraining(
    withoutDropout,
    (name) => arrays.get(name) as tf.Tensor,
    pictures,
    0,
    () => {},
  );
  const { pixels } = tinyPictures();
  expectClose([...trained.dataSync()], logitsOf(tinyNet, layout, parameters, statistics, pixels));
});

test('weights of another network are refused by the array they lack', () => {
  const { folded, pictures } = unfolded();
  const named = {
    ...tinyNet,
    layers: [...tinyNet.layers.slice(0, -1), { kind: 'dense', name: 'end', units: 10 } as const],
  };
  expect(() => unfoldedWeights(named, parameterLayout(named), folded, pictures)).toThrow('no end/kernel');
});
