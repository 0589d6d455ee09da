import { AUGMENT } from '../augment/settings';
import type { SampleSettings } from './samples';

/** Everything that shapes a training run besides its data and architecture; saved beside the weights. */
export interface Recipe extends SampleSettings {
  readonly epochs: number;
  /** Samples a step, all threads together. */
  readonly batchSize: number;
  readonly learningRate: number;
  readonly warmupEpochs: number;
  readonly weightDecay: number;
  /** Of the exponential moving average of the weights, which is what is validated and shipped. */
  readonly averageDecay: number;
  /** Threads that share each step's work; part of the recipe because each normalises its own half of a batch. */
  readonly threads: number;
}

export const DIGIT_NET_RECIPE: Recipe = {
  seed: 1,
  // About 75 minutes on two quiet cores.
  epochs: 28,
  // 64 a thread: enough for batch statistics, little enough for many steps.
  batchSize: 128,
  // Adam's usual 1e-3, tripled: normalised networks take it, and the cosine brings it down.
  learningRate: 3e-3,
  warmupEpochs: 1,
  weightDecay: 0.02,
  // Averages over the last 1,000 steps, about an epoch.
  averageDecay: 0.999,
  labelSmoothing: 0.05,
  // 23,984 drawings beside 55,000 pictures; of the made ones as many as their variety can bear.
  mixture: { drawingRepeats: 4, styledDigits: 8_000, notDigits: 18_000, spoiltPictures: 5_000 },
  // The cores of a small machine.
  threads: 2,
  augment: AUGMENT,
};
