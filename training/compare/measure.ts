import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { type LabelledImages, loadMnistTest } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { slice, unseenPenDrawings } from '../data/split';
import { judgeLogits } from '../evaluation/judge';
import { logitsInChunks } from '../evaluation/logits-in-chunks';
import { grayImages } from '../evaluation/sets/gray-images';
import { type Tally, tallyOf } from '../evaluation/tally';
import { drawnAnywhere, shrunkSheets } from './drawn-anywhere';
import type { ComparedRow } from './row';

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

type Calibration = Pick<ModelCard, 'temperature' | 'rejectBelow'>;

/** All figures of a network. */
export function measure(
  network: Network,
  calibration: Calibration,
  sets: ComparisonSets,
): Pick<ComparedRow, 'test' | 'calibrationError' | 'pen' | 'anySize' | 'shrunk'> {
  const { readAnyway: test, calibrationError } = tallyOn(network, calibration, sets.test);
  const shareOf = (images: LabelledImages): number => tallyOn(network, calibration, images).readAnyway;
  const [pen, anySize, shrunk] = [shareOf(sets.pen), shareOf(sets.anySize), shareOf(sets.shrunk)];
  return { test, calibrationError, pen, anySize, shrunk };
}

/** Share read right of MNIST's test pictures from number `from` on and before number `to`. */
export function testAccuracy(
  network: Network,
  calibration: Calibration,
  test: LabelledImages,
  [from, to]: readonly [number, number] = [0, test.count],
): number {
  return tallyOn(network, calibration, slice(test, from, to)).readAnyway;
}

const tallyOn = (network: Network, calibration: Calibration, images: LabelledImages): Tally =>
  tallyOf(judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, calibration));
