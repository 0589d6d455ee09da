import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { type LabelledImages, loadMnistTest } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { slice } from '../data/split';
import { judgeLogits } from '../evaluation/judge';
import { logitsInChunks } from '../evaluation/logits-in-chunks';
import { grayImages } from '../evaluation/sets/gray-images';
import { unseenPenDrawings } from '../evaluation/sets/pen-writers';
import { guessOf, type Judged, tallyOf } from '../evaluation/tally';
import { drawnAnywhere, shrunkSheets } from './drawn-anywhere';
import type { ComparedRow, Figures } from './row';

/** The pictures that every network of the comparison is asked about. */
export interface ComparisonSets {
  readonly test: LabelledImages;
  readonly pen: LabelledImages;
  readonly anySize: LabelledImages;
  readonly shrunk: LabelledImages;
}

/** @throws DataMissingError, DataFormatError, DataChecksumError */
export function comparisonSets(): ComparisonSets {
  const pen = unseenPenDrawings();
  const anywhere = drawnAnywhere(pen);
  return {
    test: loadMnistTest(dataDirectory()),
    pen: inPictures(pen),
    anySize: inPictures(anywhere),
    shrunk: shrunkSheets(anywhere),
  };
}

/** The part of the test set that one source measures on, by indices counted from 0. */
const SOURCE_SLICE = { name: 'test pictures 3301–6600', from: 3301, to: 6601 };

type Calibration = Pick<ModelCard, 'temperature' | 'rejectBelow'>;

/** All figures of a network. Whoever asks decides which of `slice` and `zeroColumn` are of interest. */
export function measure(
  network: Network,
  calibration: Calibration,
  sets: ComparisonSets,
): Pick<ComparedRow, 'test' | 'pen' | 'anySize' | 'shrunk'> & { slice: ComparedRow['slice']; zeroColumn: number } {
  const judge = (images: LabelledImages): Judged[] =>
    judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, calibration);
  const test = judge(sets.test);
  const { confusion } = tallyOf(test);
  const { name, from, to } = SOURCE_SLICE;
  return {
    test: {
      ...figuresOf(test),
      perDigit: confusion.map((row, digit) => (row[digit] ?? 0) / row.reduce((sum, count) => sum + count, 0)),
      confusion,
    },
    slice: { name, accuracy: figuresOf(test.slice(from, to)).accuracy },
    zeroColumn: test.filter((one) => (guessOf(one.reading) === '0') === (one.label === '0')).length / test.length,
    pen: figuresOf(judge(sets.pen)),
    anySize: figuresOf(judge(sets.anySize)),
    shrunk: figuresOf(judge(sets.shrunk)),
  };
}

/** Share read right of MNIST's test pictures from number `from` on and before number `to`. */
export function testAccuracy(
  network: Network,
  calibration: Calibration,
  test: LabelledImages,
  [from, to]: readonly [number, number] = [0, test.count],
): number {
  const part = slice(test, from, to);
  return figuresOf(judgeLogits(logitsInChunks(network, grayImages(part)), part.labels, calibration)).accuracy;
}

function figuresOf(judged: readonly Judged[]): Figures {
  const { readAnyway, calibrationError } = tallyOf(judged);
  return { accuracy: readAnyway, calibrationError };
}
