import { expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { loadNetwork } from '../../../../lib/model/network';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { storedWeights } from '../../../../lib/recognise/compare/stored-weights';
import { weightPictures } from '../../../../lib/recognise/compare/weight-pictures';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { expectClose, on } from '../../../training/backends';
import { shippedModel } from '../../model/shipped-model';
import { digit } from '../../worker/thread/numbers';
import { convolutional, perceptron, softmaxRegression } from '../../worker/thread/synthetic-model';

test('laid over a drawing, the ten pictures of a softmax regression give its logits', async () => {
  const files = softmaxRegression();
  const picture = inkDrawing(digit('3'), DIGIT_FRAME) as GrayImage;
  const { layers, pictures } = weightPictures(files);
  expect(layers).toBe(1);
  expect(pictures).toHaveLength(10);
  const kernel = storedWeights(files, 'dense/kernel').values;
  const largest = kernel.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bias = storedWeights(files, 'dense/bias').values;
  const laidOver = pictures.map(({ data }, i) =>
    picture.data.reduce((sum, ink, pixel) => sum + (ink / 255) * (data[pixel] ?? 0) * largest, bias[i] ?? 0),
  );
  const network = await on('wasm', () => loadNetwork(files));
  expectClose(laidOver, network.logitsOf([picture])[0] ?? []);
  network.dispose();
});

test('they are scaled together: one weight of all is ±1, and the faintest digit stays the faintest', () => {
  const files = softmaxRegression();
  const strengths = weightPictures(files).pictures.map(({ data }) => Math.max(...data.map(Math.abs)));
  expect(Math.max(...strengths)).toBeCloseTo(1);
  expect(strengths.filter((strength) => strength > 0.9999)).toHaveLength(1);
});

test('dense layers with nothing between are shown as the one layer that they multiply out to', async () => {
  const files = perceptron('linear');
  const { layers, pictures } = weightPictures(files);
  expect(layers).toBe(3);
  const network = await on('wasm', () => loadNetwork(files));
  const [blank, ...inked] = network.logitsOf([
    { width: 28, height: 28, data: new Uint8Array(784) },
    dot(100),
    dot(500),
  ]);
  network.dispose();
  // What a pixel of ink adds to the logits is in proportion to its weights, whichever pixel it is.
  const added = inked.flatMap((logits) => logits.map((logit, i) => logit - (blank?.[i] ?? 0)));
  const shown = [100, 500].flatMap((pixel) => pictures.map(({ data }) => data[pixel] ?? 0));
  const scale = (added[0] ?? 0) / (shown[0] ?? 1);
  expectClose(
    shown.map((weight) => weight * scale),
    added,
  );
});

const dot = (pixel: number): GrayImage => {
  const data = new Uint8Array(28 * 28);
  data[pixel] = 255;
  return { width: 28, height: 28, data };
};

test('networks with something between their layers have none to show', () => {
  for (const files of [shippedModel(), convolutional(5, 'same', 'relu'), perceptron('relu')]) {
    expect(weightPictures(files)).toEqual({ layers: 0, pictures: [] });
  }
});
