import type { ModelCard } from './card';

/** What the opinions of two networks weigh: of digit-net, which sees a digit alone, and of the finder, which sees it in its place. */
export interface JointWeights {
  /** Of digit-net's log probabilities of the digits, and of being none or several. */
  readonly digit: number;
  readonly none: number;
  /** Of the finder's logits of the digits, and of another sign. */
  readonly found: number;
  readonly other: number;
  /** Added to the logit of being no digit. */
  readonly bias: number;
}

export const JOINT_NAMES = ['digit', 'none', 'found', 'other', 'bias'] as const satisfies (keyof JointWeights)[];

/** The card of the network that finds digits in photographs. */
export interface FinderCard extends ModelCard {
  /** Fitted on photographs of people whom neither network learnt from. */
  readonly joint: JointWeights;
}
