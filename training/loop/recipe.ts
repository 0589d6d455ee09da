import type { AugmentSettings } from '../augment/settings';
import type { Architecture } from '../network/architectures/architecture';
import type { Cost } from '../network/cost';
import type { SampleSettings } from './samples';

/** How weights change step by step, whatever is learnt. */
export interface Schedule {
  readonly seed: number;
  readonly epochs: number;
  /** Steps before an epoch is called finished, and validated; those of one pass over the samples if left out. */
  readonly stepsPerEpoch?: number;
  /** Samples a step, all threads together. */
  readonly batchSize: number;
  /** Adam (Kingma and Ba, 2014), or plain gradient descent, on the mean cost of a batch. */
  readonly optimiser: 'adam' | 'gradient-descent';
  readonly learningRate: number;
  /** `cosine` rises over the warm-up and falls to nothing; `constant` does neither. */
  readonly schedule: 'cosine' | 'constant';
  readonly warmupEpochs: number;
  readonly weightDecay: number;
  /** Of the exponential moving average of the weights, which is what is validated and shipped; at 0 the weights themselves. */
  readonly averageDecay: number;
  /** Whose weights ship: those of the epoch that validated best, or of the last one. */
  readonly keeps: 'best' | 'last';
  /** Begins with the weights that ship, not with chance. */
  readonly isFromShipped?: boolean;
  /** Threads that share each step's work; part of the recipe because each normalises its own half of a batch. */
  readonly threads: number;
}

/** Everything that shapes the training of a network that reads one digit, besides data and architecture; saved beside the weights. */
export interface Recipe extends Schedule, SampleSettings {
  /** How many of MNIST's training pictures are learnt from, the first ones, and how many behind them are validated with. */
  readonly split: { readonly training: number; readonly validation: number };
  /** A file of one's own that is learnt from too, as `training/data/extra.ts` reads it. */
  readonly extra?: string;
  /** So many of the last epochs are augmented by settings of their own (as in Matuzas, MNIST-0.17, without any). */
  readonly calm?: { readonly epochs: number; readonly augment: AugmentSettings };
  readonly cost: Cost;
  /** The units of each layer, input and output too, where they are not the architecture's own. */
  readonly layout?: readonly number[];
}

/** A network and how it is trained. */
export interface TrainableModel {
  readonly architecture: Architecture;
  readonly recipe: Recipe;
  /** The recipe in words, and what is learnt from. */
  readonly words: string;
  readonly data: string;
  /** The accuracy that the tutorial which the network comes from reports, 0 to 1. */
  readonly source?: number;
  /** Trained for the comparison alone: the site does not show it. */
  readonly isForComparison?: boolean;
}
