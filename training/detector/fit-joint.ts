import { type JointWeights, jointFeatures } from '../../lib/photo/detect/joint';
import { probabilitiesOf } from '../../lib/reading/probabilities';

/** What both networks say of a place, and what is there: 0 to 9, or 10 for no digit. */
export interface JointSample {
  readonly own: readonly number[];
  readonly found: readonly number[];
  readonly label: number;
}

const NAMES = ['digit', 'none', 'found', 'other', 'bias'] as const;
const START: JointWeights = { digit: 0.5, none: 0.5, found: 0.5, other: 0.5, bias: 0 };
/** Far more steps than it takes to come to rest. */
const STEPS = 1500;
const RATE = 0.1;

/**
 * The weights with which the samples are likeliest: a conditional logit (McFadden, Conditional Logit Analysis of Qualitative
 * Choice Behavior, 1974), by gradient descent.
 */
export function fitJoint(samples: readonly JointSample[]): JointWeights {
  const features = samples.map(({ own, found }) => jointFeatures(own, found));
  let weights = START;
  for (let step = 0; step < STEPS; step++) {
    const slope: Record<keyof JointWeights, number> = { digit: 0, none: 0, found: 0, other: 0, bias: 0 };
    samples.forEach(({ label }, n) => {
      const own = features[n] as ReturnType<typeof jointFeatures>;
      const now = weights;
      const logits = own.map((feature) => NAMES.reduce((sum, name) => sum + now[name] * feature[name], 0));
      probabilitiesOf(logits, 1).forEach((probability, i) => {
        const by = probability - (i === label ? 1 : 0);
        for (const name of NAMES) slope[name] += by * (own[i] as Record<keyof JointWeights, number>)[name];
      });
    });
    weights = Object.fromEntries(
      NAMES.map((name) => [name, weights[name] - (RATE * slope[name]) / samples.length]),
    ) as unknown as JointWeights;
  }
  return weights;
}
