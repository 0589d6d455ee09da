import { DataFormatError } from './errors';
import { parseIdxImages, parseIdxLabels } from './idx';
import { type PenDrawing, parsePenDigits } from './pen-digits';
import { parseSigns, type SignDrawing } from './signs';
import { checkContent, readSourceFile } from './source-file';
import {
  type DataSource,
  MNIST_TEST_IMAGES,
  MNIST_TEST_LABELS,
  MNIST_TRAINING_IMAGES,
  MNIST_TRAINING_LABELS,
  PEN_DIGITS,
  UNIPEN_AMBIGUOUS,
  UNIPEN_DIGITS,
  UNIPEN_NONDIGITS,
} from './sources';

/** `count` pictures one after the other, row by row, 0 (paper) to 255 (ink), and their labels, 0 to 9. */
export interface LabelledImages {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * MNIST's 60,000 training pictures.
 * @throws DataMissingError, DataFormatError, DataChecksumError: as all functions of this file.
 */
export function loadMnistTraining(dataDir: string): LabelledImages {
  return loadImages(MNIST_TRAINING_IMAGES, MNIST_TRAINING_LABELS, dataDir);
}

/** MNIST's 10,000 test pictures. Only evaluation may open them: training never does. */
export function loadMnistTest(dataDir: string): LabelledImages {
  return loadImages(MNIST_TEST_IMAGES, MNIST_TEST_LABELS, dataDir);
}

/** The 7,494 pen drawings of writers 1 to 30, in the file's order. */
export function loadPenDigits(dataDir: string): PenDrawing[] {
  return load(
    PEN_DIGITS,
    dataDir,
    (content, file) => parsePenDigits(Buffer.from(content).toString('latin1'), file),
    ({ length }) => length,
  );
}

/** UNIPEN's 14,000 digits by 257 people. */
export const loadUnipenDigits = (dataDir: string): SignDrawing[] => loadSigns(UNIPEN_DIGITS, dataDir);

/** UNIPEN's 16,580 letters and signs that look like no digit. */
export const loadUnipenNondigits = (dataDir: string): SignDrawing[] => loadSigns(UNIPEN_NONDIGITS, dataDir);

/** UNIPEN's 17,806 letters and signs that may look like one. */
export const loadLookAlikes = (dataDir: string): SignDrawing[] => loadSigns(UNIPEN_AMBIGUOUS, dataDir);

const loadSigns = (source: DataSource, dataDir: string): SignDrawing[] =>
  load(source, dataDir, parseSigns, ({ length }) => length);

function loadImages(imageSource: DataSource, labelSource: DataSource, dataDir: string): LabelledImages {
  const images = load(imageSource, dataDir, parseIdxImages, ({ count }) => count);
  const labels = load(labelSource, dataDir, parseIdxLabels, ({ length }) => length);
  if (labels.length !== images.count) {
    throw new DataFormatError(labelSource.name, 4, 8, `${images.count} labels, one a picture`, String(labels.length));
  }
  return { ...images, labels };
}

// Parsing comes before the checksum: a cut or foreign file is then refused by the byte range that is wrong.
function load<T>(
  source: DataSource,
  dataDir: string,
  parse: (content: Uint8Array, file: string) => T,
  countOf: (parsed: T) => number,
): T {
  const { path, content } = readSourceFile(source, dataDir);
  const parsed = parse(content, path);
  const count = countOf(parsed);
  if (count !== source.count) {
    throw new DataFormatError(path, 0, content.length, `${source.count} pictures, labels or drawings`, String(count));
  }
  checkContent(source, content, path);
  return parsed;
}
