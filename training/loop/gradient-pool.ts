import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Architecture } from '../network/architectures/architecture';
import type { Layout } from '../network/parameters';
import type { Right } from '../network/read';
import type { Schedule } from './recipe';

/** What a thread is asked: the gradient of one step's share, or to read its share of the validation sets. */
export type GradientQuestion =
  | { readonly kind: 'gradient'; readonly pass: number; readonly step: number }
  | { readonly kind: 'validate' };

/** The mean loss of the share, or what was right in each validation set's share. */
export type GradientAnswer = number | Right[];

/** What the threads do, and with what; structured clones of it reach them. */
export interface Work {
  readonly recipe: Schedule;
  /** The URL of the module that does it: its `answersOf` is given the thread's data. */
  readonly module: string;
}

/** Gives a thread's answers to one question after another. */
export type Answers = (question: GradientQuestion) => GradientAnswer | Promise<GradientAnswer>;

/** What a thread starts with; the arrays are shared memory. */
export interface GradientThreadData<W extends Work = Work> {
  readonly architecture: Architecture;
  readonly work: W;
  readonly share: number;
  readonly parameters: Float32Array;
  readonly averages: { readonly parameters: Float32Array; readonly statistics: Float32Array };
  readonly gradient: Float32Array;
  readonly statistics: Float32Array;
}

/** Threads that work on one network together, each on one core (tfjs's threaded wasm does not run in Node). */
export interface GradientPool {
  readonly parameters: Float32Array;
  readonly averages: { readonly parameters: Float32Array; readonly statistics: Float32Array };
  /**
   * The mean loss of a batch, the one of that number in a pass over the samples; leaves its gradient and statistics in
   * `gradient` and `statistics`.
   */
  step(pass: number, step: number): Promise<number>;
  readonly gradient: Float32Array;
  readonly statistics: Float32Array;
  /** Reads the validation sets with the averaged weights. */
  validate(): Promise<Right[]>;
  dismiss(): Promise<void>;
}

const sharedFloats = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * length));

/** A thread of Node 20 takes no loader of its own by option, so it asks tsx for one before it reads our file. */
const RUN_TYPESCRIPT = `import('tsx/esm/api').then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL('./gradient-thread.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

const startThread = (workerData: GradientThreadData): Worker => new Worker(RUN_TYPESCRIPT, { workerData, eval: true });

export async function startGradientPool(architecture: Architecture, layout: Layout, work: Work): Promise<GradientPool> {
  const { parameterCount, statisticCount } = layout;
  const averages = { parameters: sharedFloats(parameterCount), statistics: sharedFloats(statisticCount) };
  const common = { architecture, work, averages, parameters: sharedFloats(parameterCount) };
  const shares = Array.from({ length: work.recipe.threads }, (_, share): GradientThreadData => {
    return { ...common, share, gradient: sharedFloats(parameterCount), statistics: sharedFloats(statisticCount) };
  });
  const threads = shares.map(startThread);
  const dismiss = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  };
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
  } catch (error) {
    await dismiss();
    throw error;
  }
  const gradients = shares.map((share) => share.gradient);
  const statisticsOfEach = shares.map((share) => share.statistics);
  const gradient = new Float32Array(parameterCount);
  const statistics = new Float32Array(statisticCount);
  return {
    ...{ parameters: common.parameters, averages, gradient, statistics, dismiss },
    async step(pass, step) {
      const losses = (await askAll(threads, { kind: 'gradient', pass, step })) as number[];
      meanInto(gradient, gradients);
      meanInto(statistics, statisticsOfEach);
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    },
    async validate() {
      const answers = (await askAll(threads, { kind: 'validate' })) as Right[][];
      return (answers[0] ?? []).map((_, set) => summed(answers.map((answer) => answer[set] as Right)));
    },
  };
}

const askAll = (threads: readonly Worker[], question: GradientQuestion): Promise<GradientAnswer[]> =>
  Promise.all(
    threads.map(async (thread) => {
      thread.postMessage(question);
      const [answer] = (await once(thread, 'message')) as [GradientAnswer];
      return answer;
    }),
  );

function summed(shares: readonly Right[]): Right {
  const total = (key: keyof Right): number => shares.reduce((sum, share) => sum + share[key], 0);
  return { right: total('right'), count: total('count'), loss: total('loss') };
}

function meanInto(mean: Float32Array, parts: readonly Float32Array[]): void {
  for (let i = 0; i < mean.length; i++) {
    let sum = 0;
    for (const part of parts) sum += part[i] as number;
    mean[i] = sum / parts.length;
  }
}
