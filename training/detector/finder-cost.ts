import type { Head } from '../../lib/photo/finder/head';
import type { Targets } from './targets';

/** How much less a place is asked for what it knows (α of Objects as Points), and around a middle (β). */
const FOCUS = 2;
const AROUND = 4;
/** What size and place weigh beside the classes. */
const PLACE = 0.6;

/**
 * The finder's cost of what it says of some pictures, and its slope: focal cross-entropy of the classes and the distances of
 * sizes and places in the middles, both over the number of middles (Zhou et al., Objects as Points, 2019; Lin et al., Focal
 * Loss for Dense Object Detection, 2017). `output` is [cells, head.channels] of all pictures; `slope` is overwritten.
 */
export function finderCost(head: Head, output: Float32Array, targets: readonly Targets[], slope: Float32Array): number {
  const middles = Math.max(
    1,
    targets.reduce((sum, { isMiddle }) => sum + isMiddle.reduce((a, b) => a + b, 0), 0),
  );
  let [cost, from] = [0, 0];
  for (const own of targets) {
    for (let cell = 0; cell < own.isMiddle.length; cell++, from += head.channels) {
      for (let i = 0; i < head.classes; i++) {
        const asked = own.asked[cell * head.classes + i] as number;
        const [value, by] = focal(output[from + i] as number, own.heat[cell * head.classes + i] as number);
        cost += asked * value;
        slope[from + i] = (asked * by) / middles;
      }
      for (let i = 0; i < 4; i++) {
        const away = (output[from + head.classes + i] as number) - (own.place[cell * 4 + i] as number);
        const weight = PLACE * (own.isMiddle[cell] as number);
        cost += weight * Math.abs(away);
        slope[from + head.classes + i] = (weight * Math.sign(away)) / middles;
      }
    }
  }
  return cost / middles;
}

/** Value and slope of the cost of one logit. */
function focal(logit: number, heat: number): readonly [number, number] {
  const p = 1 / (1 + Math.exp(-logit));
  // log(1 + e^x) without overflow.
  const softplus = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
  if (heat === 1) {
    const missed = softplus - logit;
    const weight = (1 - p) ** FOCUS;
    return [weight * missed, -weight * (1 - p) - FOCUS * weight * p * missed];
  }
  const weight = (1 - heat) ** AROUND * p ** FOCUS;
  return [weight * softplus, weight * p + FOCUS * weight * (1 - p) * softplus];
}
