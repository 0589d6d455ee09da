import { type LabelledImages, loadMnistTest, loadMnistTraining, loadPenDigits } from '../data/load';
import { inPictures } from '../data/pictures';
import { splitMnist } from '../data/split';
import { UsageError } from '../usage';

/** Pictures to choose from. Picture i of `images` is number `first + i` of the file it comes from, counted from 0. */
export interface ShowSet {
  /** What sentences call it. */
  readonly title: string;
  readonly first: number;
  readonly images: LabelledImages;
}

const SETS: Readonly<Record<string, (dataDir: string) => ShowSet>> = {
  training: (dataDir) => ({
    title: 'MNIST training',
    first: 0,
    images: splitMnist(loadMnistTraining(dataDir)).training,
  }),
  validation: (dataDir) => {
    const { training, validation } = splitMnist(loadMnistTraining(dataDir));
    return { title: 'MNIST validation', first: training.count, images: validation };
  },
  test: (dataDir) => ({ title: 'MNIST test', first: 0, images: loadMnistTest(dataDir) }),
  pen: (dataDir) => ({ title: 'UCI pen digits', first: 0, images: inPictures(loadPenDigits(dataDir)) }),
};

/**
 * A set by its name: training (MNIST's first 55,000 training pictures), validation (its last 5,000, numbered on), test, or
 * pen (the UCI pen digits of all writers, as the app's path makes pictures of them).
 * @throws UsageError where there is no such set; DataMissingError, DataFormatError, DataChecksumError
 */
export function openShowSet(name: string, dataDir: string): ShowSet {
  const open = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
  if (open) return open(dataDir);
  throw new UsageError(`--set takes ${Object.keys(SETS).join(', ')}; not "${name}".`);
}
