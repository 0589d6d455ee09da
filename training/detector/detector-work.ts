import * as tf from '@tensorflow/tfjs';
import { blocksOf } from '../../lib/photo/finder/blocks';
import { BLOCK, DIGIT_HEAD, SIGN_HEAD, STRIDE } from '../../lib/photo/finder/head';
import { peaksOf } from '../../lib/photo/finder/peaks';
import type { FinderMap } from '../../lib/photo/finder/places';
import { signPeaksOf } from '../../lib/photo/finder/sign-peaks';
import { chance, type Random, seededRandom } from '../augment/random';
import type { Answers, GradientThreadData, Work } from '../loop/gradient-pool';
import { forwardReading } from '../network/forward';
import { gradientOf } from '../network/gradient';
import { parameterLayout } from '../network/parameters';
import { arraysOf, type Right } from '../network/read';
import { createGrain } from '../synthetic/photographs/camera/grain';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { type Compared, compareDigits, compareSigns } from './compare-marks';
import { finderCost } from './finder-cost';
import { type Patch, patchMaker } from './patches';
import { signPatchMaker } from './sign-patches';

/** Finding digits or signs: patches made of some people's drawings, and validated with those of others. */
export interface DetectorWork extends Work {
  readonly finds: keyof typeof FINDS;
  readonly drawings: Drawings;
  readonly unseen: Drawings;
  /** Patches to validate with. */
  readonly validation: number;
}

/** What is learnt counts as found from this score on. */
const SEEN = 0.3;

/** What a finder learns from, answers with, and is measured by. */
export const FINDS = {
  digits: {
    maker: patchMaker,
    head: DIGIT_HEAD,
    compare: ({ marks }: Patch, map: FinderMap): Compared =>
      compareDigits(
        marks,
        peaksOf(map, SEEN).filter(({ score }) => score >= SEEN),
      ),
  },
  signs: {
    maker: signPatchMaker,
    head: SIGN_HEAD,
    compare: ({ marks }: Patch, map: FinderMap): Compared => compareSigns(marks, signPeaksOf(map, SEEN)),
  },
} as const;

/** Making a patch takes as long as learning from it, so each that was new is used again after so many steps. */
const AGAIN = 40;
/** Ratio of those that are light on dark then if they were dark on light. */
const SWAPPED = 0.3;

/** What a thread does: the gradient of its share of each batch of patches, and finding in its share of those of others. */
export function answersOf(data: GradientThreadData<DetectorWork>): Answers {
  const { architecture, work, share, parameters, averages, gradient, statistics } = data;
  const { recipe } = work;
  const { maker, head, compare } = FINDS[work.finds];
  const layout = parameterLayout(architecture);
  const grain = createGrain(seededRandom(recipe.seed, 4));
  const size = recipe.batchSize / recipe.threads;
  const batchOf = batches(maker(work.drawings, grain), size, (pass, step, i) => [
    recipe.seed,
    pass,
    5,
    step * recipe.batchSize + share * size + i,
  ]);

  const step = async (pass: number, step: number): Promise<number> => {
    const patches = await batchOf(pass, step);
    return tf.tidy(() => {
      let loss = 0;
      // The cost's slope is worked out beside the graph, and handed to it as the slope of a sum.
      const cost = (output: tf.Tensor): tf.Scalar => {
        const slope = new Float32Array(output.size);
        loss = finderCost(
          head,
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
    const unseen = maker(work.unseen, grain);
    const found = { right: 0, count: 0, loss: 0 };
    const whole = { right: 0, count: 0, loss: 0 };
    for (let i = share; i < work.validation; i += recipe.threads) {
      const patch = await unseen(seededRandom(recipe.seed, 6, i));
      const data = tf.tidy(() => {
        const output = forwardReading(architecture, (name) => arrays.get(name) as tf.Tensor, pictureOf([patch]));
        return output.dataSync() as Float32Array;
      });
      const loss = finderCost(head, data, [patch.targets], new Float32Array(data.length));
      const { width, height } = patch.contrast;
      const { right, count, extra } = compare(patch, { columns: width / STRIDE, rows: height / STRIDE, data });
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

/** Each step's patches: half of them are new, half those of some steps before, some of these with paper and ink swapped. */
function batches(
  make: (random: Random) => Promise<Patch>,
  size: number,
  seeds: (pass: number, step: number, i: number) => number[],
): (pass: number, step: number) => Promise<Patch[]> {
  const seeded = (key: readonly number[]): Random => seededRandom(...key);
  const patchOf = memoised((AGAIN + 1) * size, (...key: [number, number, number]) => make(seeded(seeds(...key))));
  return async (pass, step) => {
    const patches: Patch[] = [];
    for (let i = 0; i < size; i++) {
      const isAgain = i % 2 === 1 && step >= AGAIN;
      if (!isAgain) patches.push(await patchOf(pass, step, i));
      else {
        const patch = await patchOf(pass, step - AGAIN, i - 1);
        patches.push(chance(seeded([...seeds(pass, step, i), 7]), SWAPPED) ? swapped(patch) : patch);
      }
    }
    return patches;
  };
}

const swapped = ({ contrast, ...patch }: Patch): Patch => ({
  ...patch,
  contrast: { ...contrast, data: contrast.data.map((value) => -value) },
});

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

/** Patches of one size, as the network's input. */
export function pictureOf(patches: readonly Patch[]): tf.Tensor4D {
  const { width, height } = (patches[0] as Patch).contrast;
  const all = new Float32Array(patches.length * width * height);
  for (const [i, { contrast }] of patches.entries()) all.set(blocksOf(contrast), i * width * height);
  return tf.tensor4d(all, [patches.length, height / BLOCK, width / BLOCK, BLOCK ** 2]);
}
