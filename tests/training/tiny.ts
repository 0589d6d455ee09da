import type { GrayImage } from '../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { inkDrawing } from '../../lib/strokes/normalise/ink-drawing';
import { seededRandom } from '../../training/augment/random';
import { AUGMENT } from '../../training/augment/settings';
import type { LabelledImages } from '../../training/data/load';
import type { PenDrawing } from '../../training/data/pen-digits';
import { inPictures } from '../../training/data/pictures';
import type { Recipe } from '../../training/loop/recipe';
import type { TrainingSet } from '../../training/loop/sources';
import type { Architecture } from '../../training/network/architectures/architecture';
import { initialParameters, parameterLayout } from '../../training/network/parameters';
import type { Pictures } from '../../training/network/read';
import { goldenDrawings } from '../golden/golden';

/** A network of normalised convolutions as ours is, small enough to train in seconds. */
export const tinyNet: Architecture = {
  id: 'tiny',
  title: 'Tiny net',
  summary: 'Two convolutions',
  layers: [
    { kind: 'convolution', name: 'one', kernel: 5, filters: 6 },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'two', kernel: 3, filters: 12 },
    { kind: 'max-pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', name: 'logits', units: 10 },
  ],
};

/** One with what `tinyNet` lacks: layers with biases in place of normalisation, and a rectified dense one. */
export const tinyPlainNet: Architecture = {
  id: 'tiny-plain',
  title: 'Tiny plain net',
  summary: 'Two convolutions and a hidden layer',
  layers: [
    { kind: 'convolution', name: 'one', kernel: 5, filters: 4, plain: { kernel: 'truncated-normal', bias: 0.1 } },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'two', kernel: 3, filters: 6, padding: 'valid', plain: { kernel: 'xavier', bias: 0 } },
    { kind: 'max-pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'hidden', units: 20, activation: 'relu', start: { kernel: 'xavier', bias: 0.1 } },
    { kind: 'dropout', rate: 0.3 },
    { kind: 'dense', name: 'logits', units: 10, start: { kernel: 'truncated-normal', bias: 0.1 } },
  ],
};

/** The same with a sigmoid for each digit at its end. */
export const tinySigmoidNet: Architecture = { ...tinyPlainNet, id: 'tiny-sigmoid', output: 'sigmoid' };

export const tinyRecipe = {
  ...{ seed: 3, epochs: 5, batchSize: 32, learningRate: 0.01, warmupEpochs: 0.5, weightDecay: 0.01 },
  ...{ averageDecay: 0.9, labelSmoothing: 0.02, threads: 2, augment: AUGMENT },
  ...{ cost: 'cross-entropy', optimiser: 'adam', schedule: 'cosine', keeps: 'best' },
  split: { training: 62, validation: 62 },
  mixture: {
    ...{ drawnDigits: 372, drawnNumbers: 0, letters: 0, lookAlikes: 0 },
    ...{ styledDigits: 0, notDigits: 0, spoiltPictures: 0 },
  },
} as const satisfies Recipe;

/** The golden drawings, their styles numbered as writers. */
export function tinyDrawings(): PenDrawing[] {
  return goldenDrawings().map(({ label, drawing }, i) => ({ label: Number(label), writer: i, drawing }));
}

/** The golden drawings as a normalised picture each. */
export const tinyPictures = (): LabelledImages => inPictures(tinyDrawings());

/** What the tiny networks are validated with. */
export const tinyValidation = (): Pictures[] => [{ ...tinyPictures(), title: 'golden drawings' }];

/** The golden drawings, as pictures and as strokes, which are inked again each time. */
export function tinySet(): TrainingSet {
  return { pictures: tinyPictures(), drawings: tinyDrawings(), letters: [], lookAlikes: [] };
}

export function goldenPicture(index: number): GrayImage {
  return inkDrawing(goldenDrawings()[index]?.drawing ?? [], DIGIT_FRAME) as GrayImage;
}

/** Weights and running statistics as a trained network might have them: nowhere 0 or 1, variances above 0. */
export function tinyWeights(architecture = tinyNet, seed = 1) {
  const layout = parameterLayout(architecture);
  const random = seededRandom(seed);
  const parameters = initialParameters(layout, random).map((value) => value + 0.1 * random.normal());
  const statistics = new Float32Array(layout.statisticCount);
  for (const { offset, channels } of layout.statistics) {
    for (let c = 0; c < channels; c++) {
      statistics[offset + c] = 0.2 * random.normal();
      statistics[offset + channels + c] = random.between(0.05, 2);
    }
  }
  return { layout, parameters, statistics };
}
