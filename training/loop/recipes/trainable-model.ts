import type { Architecture } from '../../network/architectures/architecture';
import type { Recipe } from '../recipe';

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
