import { UserError } from '../../lib/errors/user-error';
import type { Architecture } from '../network/architectures/architecture';
import type { Layout } from '../network/parameters';
import { type Checkpoint, CheckpointError, readCheckpoint } from './checkpoint';
import type { Recipe, Schedule } from './recipe';

/** What an epoch came to: the mean training loss, the ratio read right of each validation set, and how long it took. */
export interface EpochResult {
  readonly epoch: number;
  /** Samples seen since the start. */
  readonly samples: number;
  readonly loss: number;
  readonly validation: readonly { readonly accuracy: number; readonly loss: number }[];
  readonly seconds: number;
}

export interface RunState<R extends Schedule = Recipe> {
  /** The id of the network. */
  readonly id: string;
  readonly recipe: R;
  /** What the validation sets are called, in the order of each epoch's results. */
  readonly sets: readonly string[];
  readonly history: readonly EpochResult[];
  /** The epoch whose weights are saved, counted from 1; 0 before there is one. */
  readonly bestEpoch: number;
}

/**
 * The files of a run in its folder: `last` holds its state and the weights of its last epoch, `best` the weights of its
 * best one. `last` is written first. A kill between the two loses nothing, as the best epoch is then the last.
 */
export const runFiles = (folder: string) => ({ last: `${folder}/last.checkpoint`, best: `${folder}/best.checkpoint` });

/** Whether `last` holds the weights of the best epoch. */
export const isLastBest = ({ bestEpoch, history }: Pick<RunState, 'bestEpoch' | 'history'>): boolean =>
  bestEpoch > 0 && bestEpoch === history.length;

/**
 * The state of the run in `folder` with the weights of its best epoch; `undefined` before there is one.
 * @throws CheckpointError where a file is damaged, or missing though the other names it
 */
export function readSaved<R extends Schedule = Recipe>(folder: string): Checkpoint<RunState<R>> | undefined {
  const files = runFiles(folder);
  const last = readCheckpoint<RunState<R>>(files.last);
  if (last && isLastBest(last.about)) return last;
  if (last?.about.bestEpoch === 0) return undefined;
  const best = readCheckpoint<RunState<R>>(files.best);
  if (!last) return best;
  const { bestEpoch } = last.about;
  if (!best) {
    throw new CheckpointError(
      `${files.best} is missing: ${files.last} says that it holds the best weights, those of epoch ${bestEpoch}. ` +
        'Put it back, or train with --restart.',
    );
  }
  // A training that goes on meanwhile may have replaced them: they bring a state of their own.
  return best.about.bestEpoch === bestEpoch ? { ...best, about: last.about } : best;
}

/** Thrown where a folder holds the run of another network than the one that is asked for. */
export class OtherRunError extends UserError {
  override name = 'OtherRunError';
}

/** @throws OtherRunError */
export function checkRun(
  folder: string,
  { id }: Architecture,
  { parameterCount }: Layout,
  { about, arrays }: Checkpoint<RunState<Schedule>>,
): void {
  if (about.id === id && (arrays.averages?.length ?? 0) === parameterCount) return;
  throw new OtherRunError(`${folder} holds a run of ${about.id}, and not of ${id} as it is asked for here.`);
}
