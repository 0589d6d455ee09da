import { UsageError } from '../cli/options';
import { type LabelledImages, loadMnistTest, loadMnistTraining, loadPenDigits } from '../data/load';
import { inPictures } from '../data/pictures';
import { takeSplit } from '../data/split';
import type { Recipe } from '../loop/recipe';

/** Pictures to choose from. Picture i of `images` is number `first + i` of the file it comes from, counted from 0. */
export interface ShowSet {
  /** What sentences call it. */
  readonly title: string;
  readonly first: number;
  readonly images: LabelledImages;
}

/** Where pictures to learn from end and those to validate with begin, unless a model parts them otherwise. */
const USUAL: Recipe['split'] = { training: 55_000, validation: 5_000 };

const SETS: Readonly<Record<string, (dataDir: string, split: Recipe['split']) => ShowSet>> = {
  training: (dataDir, split) => ({
    title: 'MNIST training',
    first: 0,
    images: takeSplit(loadMnistTraining(dataDir), split).training,
  }),
  validation: (dataDir, split) => {
    const { training, validation } = takeSplit(loadMnistTraining(dataDir), split);
    return { title: 'MNIST validation', first: training.count, images: validation };
  },
  test: (dataDir) => ({ title: 'MNIST test', first: 0, images: loadMnistTest(dataDir) }),
  pen: (dataDir) => ({ title: 'UCI pen digits', first: 0, images: inPictures(loadPenDigits(dataDir)) }),
};

/**
 * A set by its name: training (MNIST's first 55,000 training pictures), validation (its last 5,000, numbered on), test, or
 * pen (the UCI pen digits of all writers, as the app's path makes pictures of them). `split` is another one of the
 * training pictures: none that a model learnt from is to pass for validation.
 * @throws UsageError where there is no such set; DataMissingError, DataFormatError, DataChecksumError
 */
export function openShowSet(name: string, dataDir: string, split = USUAL): ShowSet {
  const open = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
  if (open) return open(dataDir, split);
  throw new UsageError(`--set takes ${Object.keys(SETS).join(', ')}; not "${name}".`);
}
