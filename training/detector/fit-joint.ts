import { jointFeatures } from '../../lib/photo/detect/joint';
import { JOINT_NAMES, type JointWeights } from '../../lib/reading/finder-card';
import { probabilitiesOf } from '../../lib/reading/probabilities';

/** What both networks say of a place, and what is there: 0 to 9, or 10 for no digit. */
export interface JointSample {
  readonly own: readonly number[];
  readonly found: readonly number[];
  readonly label: number;
}

const START: JointWeights = { digit: 0.5, none: 0.5, found: 0.5, other: 0.5, bias: 0 };
/** Far more steps than it takes to come to rest. */
const STEPS = 400;
/** A step that makes the samples less likely is taken back, and the next is half as long; others grow. */
const [SHORTER, LONGER] = [0.5, 1.1];

/**
 * The weights with which the samples are likeliest: a conditional logit (McFadden, Conditional Logit Analysis of Qualitative
 * Choice Behavior, 1974), by gradient descent.
 */
export function fitJoint(samples: readonly JointSample[]): JointWeights {
  const features = samples.map(({ own, found }) => jointFeatures(own, found));
  const labels = samples.map(({ label }) => label);
  let [best, rate] = [slopeAt(START, features, labels), 0.01];
  for (let step = 0; step < STEPS; step++) {
    const by = rate;
    const { slope, weights } = best;
    const next = slopeAt(
      mapped((name) => weights[name] - by * slope[name]),
      features,
      labels,
    );
    if (next.cost < best.cost) [best, rate] = [next, rate * LONGER];
    else rate *= SHORTER;
  }
  return best.weights;
}

interface Point {
  readonly weights: JointWeights;
  /** The mean −log likelihood, and its slope. */
  readonly cost: number;
  readonly slope: JointWeights;
}

function slopeAt(
  weights: JointWeights,
  features: readonly (readonly JointWeights[])[],
  labels: readonly number[],
): Point {
  const slope = { ...mapped(() => 0) };
  let cost = 0;
  for (const [n, own] of features.entries()) {
    const logits = own.map((feature) => JOINT_NAMES.reduce((sum, name) => sum + weights[name] * feature[name], 0));
    const probabilities = probabilitiesOf(logits, 1);
    cost -= Math.log(Math.max(1e-12, probabilities[labels[n] as number] as number));
    for (const [i, probability] of probabilities.entries()) {
      const by = (probability - (i === labels[n] ? 1 : 0)) / labels.length;
      for (const name of JOINT_NAMES) slope[name] += by * (own[i] as JointWeights)[name];
    }
  }
  return { weights, cost: cost / labels.length, slope };
}

const mapped = (value: (name: keyof JointWeights) => number): Record<keyof JointWeights, number> => ({
  digit: value('digit'),
  none: value('none'),
  found: value('found'),
  other: value('other'),
  bias: value('bias'),
});
