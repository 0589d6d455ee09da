import * as tf from '@tensorflow/tfjs';
import { overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import { blocksOf } from '../../lib/photo/finder/blocks';
import { HEAD, STRIDE } from '../../lib/photo/finder/head';
import { type Peak, peaksOf } from '../../lib/photo/finder/peaks';
import { likeliestDigit } from '../../lib/reading/number-reading';
import { seededRandom } from '../augment/random';
import type { Answers, GradientThreadData, Work } from '../loop/gradient-pool';
import { forwardReading } from '../network/forward';
import { gradientOf } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { arraysOf, type Right } from '../network/read';
import { createGrain } from '../synthetic/photographs/camera/grain';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { finderCost } from './finder-cost';
import { PATCH, type Patch, patchMaker } from './patches';
import { FOUND, type Mark } from './targets';

/** Finding digits: patches made of some people's drawings, and validated with those of others. */
export interface DetectorWork extends Work {
  readonly drawings: Drawings;
  readonly unseen: Drawings;
  /** Patches to validate with. */
  readonly validation: number;
}

const SIDE = PATCH / STRIDE;
/** A digit counts as found from this score on. */
const SEEN = 0.3;

/** What a thread does: the gradient of its share of each batch of patches, and finding in its share of those of others. */
export function answersOf(data: GradientThreadData<DetectorWork>): Answers {
  const { architecture, work, share, parameters, averages, gradient, statistics } = data;
  const { recipe } = work;
  const layout = parameterLayout(architecture);
  const grain = createGrain(seededRandom(recipe.seed, 4));
  const make = patchMaker(work.drawings, grain);
  const size = recipe.batchSize / recipe.threads;

  const step = async (pass: number, step: number): Promise<number> => {
    const patches: Patch[] = [];
    for (let i = 0; i < size; i++) {
      patches.push(await make(seededRandom(recipe.seed, pass, 5, step * recipe.batchSize + share * size + i)));
    }
    return tf.tidy(() => {
      let loss = 0;
      // The cost's slope is worked out beside the graph, and handed to it as the slope of a sum.
      const cost = (output: tf.Tensor): tf.Scalar => {
        const slope = new Float32Array(output.size);
        loss = finderCost(
          output.dataSync() as Float32Array,
          patches.map(({ targets }) => targets),
          slope,
        );
        return tf.sum(tf.mul(output, tf.tensor(slope, output.shape)));
      };
      gradientOf({ architecture, layout, parameters }, pictureOf(patches), cost, { gradient, statistics }, 0);
      return loss;
    });
  };

  const validate = async (): Promise<Right[]> => {
    const arrays = arraysOf(layout, averages.parameters, averages.statistics);
    const unseen = patchMaker(work.unseen, grain);
    const found = { right: 0, count: 0, loss: 0 };
    const whole = { right: 0, count: 0, loss: 0 };
    for (let i = share; i < work.validation; i += recipe.threads) {
      const patch = await unseen(seededRandom(recipe.seed, 6, i));
      const data = tf.tidy(() => {
        const output = forwardReading(architecture, (name) => arrays.get(name) as tf.Tensor, pictureOf([patch]));
        return output.dataSync() as Float32Array;
      });
      const loss = finderCost(data, [patch.targets], new Float32Array(data.length));
      const peaks = peaksOf({ columns: SIDE, rows: SIDE, data }, SEEN).filter(({ score }) => score >= SEEN);
      const { right, count, extra } = compare(patch.marks, peaks);
      found.right += right;
      found.count += count;
      found.loss += loss;
      whole.right += right === count && extra === 0 ? 1 : 0;
      whole.count += 1;
      whole.loss += loss;
    }
    for (const tensor of arrays.values()) tensor.dispose();
    return [found, whole];
  };
  return (question) => (question.kind === 'validate' ? validate() : step(question.pass, question.step));
}

function pictureOf(patches: readonly Patch[]): tf.Tensor4D {
  const all = new Float32Array(patches.length * PATCH * PATCH);
  for (const [i, { contrast }] of patches.entries()) {
    all.set(blocksOf({ width: PATCH, height: PATCH, data: contrast }), i * PATCH * PATCH);
  }
  return tf.tensor4d(all, [patches.length, PATCH / HEAD.block, PATCH / HEAD.block, HEAD.block ** 2]);
}

/** How many of the digits that should be found are, with the right digit, and how many peaks are where none may be. */
function compare(marks: readonly Mark[], peaks: readonly Peak[]): { right: number; count: number; extra: number } {
  const sideOf = ({ box }: Mark): number => Math.max(box.width, box.height);
  const digits = marks.filter(
    (mark) => typeof mark.label === 'number' && sideOf(mark) >= FOUND[0] && sideOf(mark) <= FOUND[1],
  );
  const others = marks.filter(
    (mark) => !digits.includes(mark) && (typeof mark.label === 'number' || mark.label === 'unsure'),
  );
  const left = new Set(peaks);
  let right = 0;
  for (const { box, label } of digits) {
    const own = [...left].filter((peak) => overlapOf(peak.box, box) >= SAME_DIGIT).sort((a, b) => b.score - a.score)[0];
    if (own === undefined) continue;
    left.delete(own);
    if (likeliestDigit(own.logits) === label) right += 1;
  }
  const extra = [...left].filter((peak) => !others.some(({ box }) => overlapOf(peak.box, box) > 0)).length;
  return { right, count: digits.length, extra };
}
