import * as tf from '@tensorflow/tfjs';
import { loadLayersModel } from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork } from '../../../lib/model/network';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import { grayImages } from '../../../training/evaluation/judge';
import { equaliseAll } from '../../../training/export/equalise';
import { foldedWeights } from '../../../training/export/fold';
import { modelFiles } from '../../../training/export/model-json';
import type { Architecture } from '../../../training/network/architectures/architecture';
import { mlp } from '../../../training/network/architectures/mlp';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { startBackend } from '../../../training/network/backend';
import { logitsOf } from '../../../training/network/read';
import { expectClose } from '../backends';
import { tinyNet, tinyPictures, tinyPlainNet, tinySigmoidNet, tinyWeights } from '../tiny';

const pictures = tinyPictures();
const linear = mlp({
  ...{ id: 'linear', title: 'Linear', layout: [784, 30, 20, 10], activation: 'none', dropout: 0.5 },
  start: { kernel: 'truncated-normal', bias: 0.1 },
});
const sigmoidMlp = mlp({
  ...{ id: 'sigmoids', title: 'Sigmoids', layout: [784, 30, 10], activation: 'relu', output: 'sigmoid' },
  start: { kernel: 'xavier', bias: 0 },
});

interface ModelJson {
  readonly modelTopology: object;
  readonly weightsManifest: readonly { readonly weights: tf.io.WeightsManifestEntry[] }[];
}

beforeAll(async () => {
  await startBackend();
});

function exported(architecture: Architecture) {
  const { layout, parameters, statistics } = tinyWeights(architecture);
  const folded = equaliseAll(foldedWeights(architecture, layout, parameters, statistics));
  const { modelJson, weights } = modelFiles(architecture, folded);
  const trained = logitsOf(architecture, layout, parameters, statistics, pictures.pixels);
  return {
    modelJson: JSON.parse(JSON.stringify(modelJson)) as ModelJson,
    weights: Uint8Array.from(weights).buffer,
    trained,
  };
}

/** What TensorFlow.js's own reader makes of the files: the answers of the last layer. */
async function answersByLayersModel({ modelJson, weights }: ReturnType<typeof exported>): Promise<number[][]> {
  const model = await loadLayersModel(
    tf.io.fromMemory({
      modelTopology: modelJson.modelTopology,
      weightSpecs: modelJson.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  );
  const shares = Float32Array.from(pictures.pixels, (byte) => byte / 255);
  const answers = tf.tidy(() =>
    (model.predict(tf.tensor4d(shares, [pictures.count, 28, 28, 1])) as tf.Tensor2D).arraySync(),
  );
  model.dispose();
  return answers;
}

const sigmoids = (logits: readonly number[]): number[] => logits.map((z) => 1 / (1 + Math.exp(-z)));

describe.each<[string, Architecture]>([
  ['softmax regression', softmaxRegression],
  ['a linear perceptron', linear],
  ['a rectified perceptron with sigmoids', sigmoidMlp],
  ['a normalised convolutional network', tinyNet],
  ['a plain convolutional network', tinyPlainNet],
  ['a plain convolutional network with sigmoids', tinySigmoidNet],
])('the files of %s', (_kind, architecture) => {
  test('are read alike by tf.loadLayersModel and by the app, but that the app stops at the logits', async () => {
    const files = exported(architecture);
    const network = loadNetwork(files);
    const own = network.logitsOf(grayImages(pictures));
    network.dispose();
    const answers = await answersByLayersModel(files);
    const answersOf = (logits: readonly number[]) =>
      architecture.output === 'sigmoid' ? sigmoids(logits) : probabilitiesOf(logits, 1);
    expectClose(own.flatMap(answersOf), answers.flat(), 1e-4);
    const sums = answers.map((shares) => shares.reduce((sum, share) => sum + share, 0));
    const sumToOne = sums.every((sum) => Math.abs(sum - 1) < 1e-4);
    expect(sumToOne).toBe(architecture.output !== 'sigmoid');
  });

  test('give the logits that training had, as nearly as a byte a weight can', () => {
    const files = exported(architecture);
    const network = loadNetwork(files);
    const own = network.logitsOf(grayImages(pictures)).flat();
    network.dispose();
    // The spread of a difference over the spread of what it is of.
    const difference = Math.hypot(...own.map((logit, i) => logit - (files.trained[i] as number)));
    expect(difference / Math.hypot(...files.trained)).toBeLessThan(0.05);
  });
});

test('a rectifier is between hidden layers where the network has one, and the last layer has its output', () => {
  const activations = (architecture: Architecture) =>
    (exported(architecture).modelJson.modelTopology as Topology).model_config.config.layers.flatMap(
      ({ class_name, config }) => (class_name === 'Dense' ? [config.activation] : []),
    );
  expect(activations(linear)).toEqual(['linear', 'linear', 'softmax']);
  expect(activations(sigmoidMlp)).toEqual(['relu', 'sigmoid']);
  expect(activations(softmaxRegression)).toEqual(['softmax']);
});

interface Topology {
  readonly model_config: {
    readonly config: {
      readonly layers: readonly { readonly class_name: string; readonly config: { readonly activation?: string } }[];
    };
  };
}
