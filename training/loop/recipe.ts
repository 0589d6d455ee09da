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
  /** How often an epoch shows each pen drawing. */
  readonly drawingRepeats: number;
  /** Threads that share each step's work; part of the recipe because each normalises its own half of a batch. */
  readonly threads: number;
}

export const DIGIT_NET_RECIPE: Recipe = {
  seed: 1,
  epochs: 14,
  batchSize: 128,
  learningRate: 3e-3,
  warmupEpochs: 1,
  weightDecay: 0.02,
  averageDecay: 0.998,
  labelSmoothing: 0.05,
  drawingRepeats: 3,
  threads: 2,
  augment: AUGMENT,
};
