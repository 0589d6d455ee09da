import type { Architecture } from '../../network/architectures/architecture';
import type { Recipe } from '../recipe';

/** A network and how it is trained. */
export interface TrainableModel {
  readonly architecture: Architecture;
  readonly recipe: Recipe;
  /** The recipe in words, and what is learnt from. */
  readonly words: string;
  readonly data: string;
  /** What the tutorial that the network comes from says of it: a share read right, 0 to 1, and of which pictures. */
  readonly source?: {
    readonly accuracy: number;
    readonly words: string;
    /** What it prints as its test accuracy, where that is the share of right answers to “is it a 0?”. */
    readonly printed?: number;
  };
  /** Trained for the report alone: the site does not show it. */
  readonly isForReport?: boolean;
}
