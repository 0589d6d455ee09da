import * as tf from '@tensorflow/tfjs';
import { type Box, middleOf, overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import { blocksOf } from '../../lib/photo/finder/blocks';
import { HEAD, STRIDE } from '../../lib/photo/finder/head';
import { type Peak, peaksOf, type SignPeak, signPeaksOf } from '../../lib/photo/finder/peaks';
import { likeliestDigit } from '../../lib/reading/number-reading';
import { chance, seededRandom } from '../augment/random';
import type { Answers, GradientThreadData, Work } from '../loop/gradient-pool';
import { forwardReading } from '../network/forward';
import { gradientOf } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { arraysOf, type Right } from '../network/read';
import { createGrain } from '../synthetic/photographs/camera/grain';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { finderCost } from './finder-cost';
import { PATCH, type Patch, patchMaker } from './patches';
import { isToBeFound, type Mark, sizeOf } from './targets';

/** Finding digits: patches made of some people's drawings, and validated with those of others. */
export interface DetectorWork extends Work {
  readonly drawings: Drawings;
  readonly unseen: Drawings;
  /** Patches to validate with. */
  readonly validation: number;
}

const SIDE = PATCH / STRIDE;
/** A digit or sign counts as found from this score on. */
const SEEN = 0.3;
/** A sign's middle may be off by so much, as a ratio of the digits' height. */
const NEAR = 0.25;

/** Making a patch takes as long as learning from it, so each that was new is used again after so many steps. */
const AGAIN = 40;
const REMEMBERED = AGAIN + 1;
/** Ratio of those that are light on dark then if they were dark on light. */
const SWAPPED = 0.3;

/** What a thread does: the gradient of its share of each batch of patches, and finding in its share of those of others. */
export function answersOf(data: GradientThreadData<DetectorWork>): Answers {
  const { architecture, work, share, parameters, averages, gradient, statistics } = data;
  const { recipe } = work;
  const layout = parameterLayout(architecture);
  const grain = createGrain(seededRandom(recipe.seed, 4));
  const make = patchMaker(work.drawings, grain);
  const size = recipe.batchSize / recipe.threads;

  const patchOf = memoised(REMEMBERED * size, (pass: number, step: number, i: number) =>
    make(seededRandom(recipe.seed, pass, 5, step * recipe.batchSize + share * size + i)),
  );
  /** Half of them are new, half those of some steps before, some of these with paper and ink swapped. */
  const batchOf = async (pass: number, step: number): Promise<Patch[]> => {
    const patches: Patch[] = [];
    for (let i = 0; i < size; i++) {
      const isAgain = i % 2 === 1 && step >= AGAIN;
      if (!isAgain) patches.push(await patchOf(pass, step, i));
      else {
        const patch = await patchOf(pass, step - AGAIN, i - 1);
        patches.push(chance(seededRandom(recipe.seed, pass, 7, step, i), SWAPPED) ? swapped(patch) : patch);
      }
    }
    return patches;
  };

  const step = async (pass: number, step: number): Promise<number> => {
    const patches = await batchOf(pass, step);
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
    const signs = { right: 0, count: 0, loss: 0 };
    const whole = { right: 0, count: 0, loss: 0 };
    for (let i = share; i < work.validation; i += recipe.threads) {
      const patch = await unseen(seededRandom(recipe.seed, 6, i));
      const data = tf.tidy(() => {
        const output = forwardReading(architecture, (name) => arrays.get(name) as tf.Tensor, pictureOf([patch]));
        return output.dataSync() as Float32Array;
      });
      const loss = finderCost(data, [patch.targets], new Float32Array(data.length));
      const map = { columns: SIDE, rows: SIDE, data };
      const { right, count, extra } = compare(
        patch.marks,
        peaksOf(map, SEEN).filter(({ score }) => score >= SEEN),
      );
      const sign = compareSigns(patch.marks, signPeaksOf(map, SEEN));
      found.right += right;
      found.count += count;
      found.loss += loss;
      signs.right += sign.right;
      signs.count += sign.count + sign.extra;
      signs.loss += loss;
      whole.right += right === count && extra === 0 && sign.right === sign.count && sign.extra === 0 ? 1 : 0;
      whole.count += 1;
      whole.loss += loss;
    }
    for (const tensor of arrays.values()) tensor.dispose();
    return [found, signs, whole];
  };
  return (question) => (question.kind === 'validate' ? validate() : step(question.pass, question.step));
}

const swapped = (patch: Patch): Patch => ({ ...patch, contrast: patch.contrast.map((value) => -value) });

/** Keeps the last `most` results. */
function memoised<A extends number[], T>(most: number, make: (...key: A) => Promise<T>): (...key: A) => Promise<T> {
  const kept = new Map<string, T>();
  return async (...key) => {
    const name = key.join();
    const before = kept.get(name);
    if (before !== undefined) return before;
    const made = await make(...key);
    kept.set(name, made);
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

export function pictureOf(patches: readonly Patch[]): tf.Tensor4D {
  const all = new Float32Array(patches.length * PATCH * PATCH);
  for (const [i, { contrast }] of patches.entries()) {
    all.set(blocksOf({ width: PATCH, height: PATCH, data: contrast }), i * PATCH * PATCH);
  }
  return tf.tensor4d(all, [patches.length, PATCH / HEAD.block, PATCH / HEAD.block, HEAD.block ** 2]);
}

/** How many of the digits that should be found are, with the right digit, and how many peaks are where none may be. */
function compare(marks: readonly Mark[], peaks: readonly Peak[]): { right: number; count: number; extra: number } {
  const digits = marks.filter((mark) => typeof mark.label === 'number' && isToBeFound(mark));
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

/** The same of signs, whose places are told by their middles: a dot is too small to overlap with. */
function compareSigns(
  marks: readonly Mark[],
  peaks: readonly SignPeak[],
): { right: number; count: number; extra: number } {
  const isSign = ({ label }: Mark): boolean => typeof label === 'string' && label !== 'other' && label !== 'unsure';
  const signs = marks.filter((mark) => isSign(mark) && isToBeFound(mark));
  const others = marks.filter((mark) => (isSign(mark) && !signs.includes(mark)) || mark.label === 'unsure');
  const left = new Set(peaks);
  let right = 0;
  for (const { box, label, tall = 0 } of signs) {
    const own = [...left].filter((peak) => isNear(peak.box, box, NEAR * tall)).sort((a, b) => b.score - a.score)[0];
    if (own === undefined) continue;
    left.delete(own);
    if (own.text === label) right += 1;
  }
  const extra = [...left].filter((peak) => !others.some((mark) => isNear(peak.box, mark.box, sizeOf(mark)))).length;
  return { right, count: signs.length, extra };
}

function isNear(a: Box, b: Box, most: number): boolean {
  const [from, to] = [middleOf(a), middleOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y) <= most;
}
