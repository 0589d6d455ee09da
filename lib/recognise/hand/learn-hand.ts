import type { AdjustableNetwork, InspectableNetwork } from '../../model/network';
import type { HandExample } from '../../reading/labelled-digits';
import { DIGITS } from '../../reading/probabilities';
import { type RidgeCase, ridgeChange } from './ridge';
import { usualFeatures, weighing } from './usual-features';
import { viewsOf } from './views';

/** How much the penalty on a change weighs, beside one example. `npm run evaluate -- personal` measures what it does. */
const PENALTY = 2;
/** By how much a digit's logit should exceed all others. More than it takes to be sure: the next drawing differs a little. */
const MARGIN = 5;

const remembered = new WeakMap<AdjustableNetwork, ReadonlyMap<string, readonly RidgeCase[]>>();

/**
 * The network with its last layer moved towards a person's own digits. Those that it reads surely change nothing, and hold
 * what is there; directions in which many people's digits vary change least. What it saw of examples is remembered until
 * the next call: mostly one more comes.
 */
export function learnHand(network: AdjustableNetwork, examples: readonly HandExample[]): InspectableNetwork {
  const before = remembered.get(network);
  const weigh = weighing(usualFeatures());
  const cases = new Map(
    examples.map((example) => {
      const key = `${example.digit}:${example.picture.data.join()}`;
      return [key, before?.get(key) ?? casesOf(network, example, weigh)] as const;
    }),
  );
  remembered.set(network, cases);
  return network.adjusted(ridgeChange([...cases.values()].flat(), PENALTY));
}

function casesOf(
  network: AdjustableNetwork,
  { digit, picture }: HandExample,
  weigh: (features: Float32Array) => Float32Array,
): RidgeCase[] {
  const views = viewsOf(picture);
  const features = network.featuresOf(views);
  return network.logitsOf(views).map((logits, i) => {
    const own = features[i] as Float32Array;
    return { features: own, weighed: weigh(own), wanted: wantedOf(logits, digit) };
  });
}

/** By how much each logit should change, half of it by raising the digit and half by lowering others. */
function wantedOf(logits: readonly number[], digit: number): number[] {
  const own = logits[digit] as number;
  const others = Math.max(...logits.filter((_, i) => i !== digit));
  const missing = others + MARGIN - own;
  if (missing <= 0) return logits.map(() => 0);
  const ceiling = others - missing / 2;
  const lowered = logits.map((logit) => Math.min(0, ceiling - logit));
  // What is no digit to the network is not to become a number instead: both are lowered alike.
  const noDigit = Math.min(...lowered.slice(DIGITS));
  return lowered.map((change, i) => (i === digit ? missing / 2 : i < DIGITS ? change : noDigit));
}
