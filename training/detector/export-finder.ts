import { foldedWeights } from '../export/fold';
import { modelFiles } from '../export/model-json';
import type { Schedule } from '../loop/recipe';
import { readSaved } from '../loop/run';
import { digitFinder } from '../network/architectures/digit-finder';
import { parameterLayout } from '../network/parameters';

/** The saved weights of the finder's run in `folder` as a model's files; `undefined` where there is no run. */
export function finderFiles(folder: string) {
  const saved = readSaved<Schedule>(folder);
  const { averages, statistics } = saved?.arrays ?? {};
  if (!saved || !averages || !statistics) return undefined;
  const folded = foldedWeights(digitFinder, parameterLayout(digitFinder), averages, statistics);
  return { ...modelFiles(digitFinder, folded), run: saved.about };
}
