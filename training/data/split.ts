import type { Drawing } from '../../lib/strokes/drawing';
import { type LabelledImages, loadLookAlikes, loadPenDigits, loadUnipenDigits, loadUnipenNondigits } from './load';
import type { PenDrawing } from './pen-digits';
import { type SignDrawing, siteOf } from './signs';
import { dataDirectory } from './source-file';

/** What the network learns from, and what chooses its checkpoint and calibrates it, never learnt from. */
export interface Split<T> {
  readonly training: T;
  readonly validation: T;
}

/** MNIST's last training pictures are validation: as many as the usual 55,000 / 5,000 split takes. */
const MNIST_VALIDATION_COUNT = 5000;

/** What cards, tables and pages call them. */
export const MNIST_VALIDATION = mnistValidationTitle({ training: 55_000, validation: MNIST_VALIDATION_COUNT });

/** The same of any split of the training pictures. */
export function mnistValidationTitle({ training, validation }: { training: number; validation: number }): string {
  const counted = (count: number): string => count.toLocaleString('en-GB');
  return `MNIST validation (training images ${counted(training + 1)}–${counted(training + validation)})`;
}

/** Pen writers from this one on (25 to 30) are validation, so that it measures hands the network has never seen. */
const FIRST_VALIDATION_WRITER = 25;

/** The first pictures to learn from, and those behind them to validate with; views, not copies. */
export function takeSplit(
  images: LabelledImages,
  { training, validation }: { readonly training: number; readonly validation: number },
): Split<LabelledImages> {
  return { training: slice(images, 0, training), validation: slice(images, training, training + validation) };
}

/** Cuts off the last `validationCount` pictures; both parts are views, not copies. */
export function splitMnist(images: LabelledImages, validationCount = MNIST_VALIDATION_COUNT): Split<LabelledImages> {
  const cut = Math.max(0, images.count - validationCount);
  return { training: slice(images, 0, cut), validation: slice(images, cut, images.count) };
}

/** Parts the drawings by their writer, keeping their order. */
export function splitPenDigits(drawings: readonly PenDrawing[]): Split<PenDrawing[]> {
  return {
    training: drawings.filter(({ writer }) => writer < FIRST_VALIDATION_WRITER),
    validation: drawings.filter(({ writer }) => writer >= FIRST_VALIDATION_WRITER),
  };
}

/** What cards, tables and pages call the pen drawings of writers that the network never learnt from. */
export const UNSEEN_PEN_WRITERS = 'UCI pen digits, writers 25–30 (validation)';

/** The 5,996 drawings of the writers before them. @throws DataMissingError, DataFormatError, DataChecksumError */
export const seenPenDrawings = (): PenDrawing[] => splitPenDigits(loadPenDigits(dataDirectory())).training;

/** Their 1,498 drawings. @throws DataMissingError, DataFormatError, DataChecksumError */
export function unseenPenDrawings(): PenDrawing[] {
  return splitPenDigits(loadPenDigits(dataDirectory())).validation;
}

/** Two whole sites with devices of their own, 88 people, are validation; so is a third, for letters. */
const VALIDATION_SITES = ['stanford', 'tos', 'mot'];

/** Of these, nobody's drawings are learnt from: a letter that was never seen should be refused too. */
const VALIDATION_SIGNS = ['K', 'w'];

/** Parts digits, letters and signs by who drew them, and keeps some signs of all people for validation. */
export function splitSigns(drawings: readonly SignDrawing[]): Split<SignDrawing[]> {
  const isSeen = (drawing: SignDrawing): boolean =>
    !isUnseenWriter(drawing) && !VALIDATION_SIGNS.includes(drawing.sign);
  return { training: drawings.filter(isSeen), validation: drawings.filter((drawing) => !isSeen(drawing)) };
}

/** Whether a drawing is by somebody of whom nothing is learnt. */
export const isUnseenWriter = (drawing: SignDrawing): boolean => VALIDATION_SITES.includes(siteOf(drawing));

/** A digit with what it is, whoever drew it. */
export interface LabelledDrawing {
  readonly label: number;
  readonly drawing: Drawing;
}

/** Digits of all people whom the network learnt from. @throws DataMissingError, DataFormatError, DataChecksumError */
export const seenPeoplesDigits = (): LabelledDrawing[] => [
  ...seenPenDrawings(),
  ...splitSigns(loadUnipenDigits(dataDirectory())).training,
];

/** Digits of people whom it never saw. @throws DataMissingError, DataFormatError, DataChecksumError */
export const unseenPeoplesDigits = (): LabelledDrawing[] => [...unseenPenDrawings(), ...unseenSitesDigits()];

/** What cards, tables and pages call the digits of the two sites. */
export const UNSEEN_SITES = 'UNIPEN digits of two unseen sites, 88 people (validation)';

/** What they call the letters and signs. */
export const UNSEEN_SIGNS = 'UNIPEN letters and signs, unseen people or unseen signs (validation)';

/** The 1,004 digits of the validation sites. @throws DataMissingError, DataFormatError, DataChecksumError */
export const unseenSitesDigits = (): SignDrawing[] => splitSigns(loadUnipenDigits(dataDirectory())).validation;

/** Letters and signs that look like no digit, never learnt from. @throws DataMissingError, DataFormatError, DataChecksumError */
export const unseenSigns = (): SignDrawing[] => splitSigns(loadUnipenNondigits(dataDirectory())).validation;

/** All that the people of the validation sites drew beside digits. @throws DataMissingError, DataFormatError, DataChecksumError */
export const unseenSignsAndLookAlikes = (): SignDrawing[] =>
  [...loadUnipenNondigits(dataDirectory()), ...loadLookAlikes(dataDirectory())].filter(isUnseenWriter);

/** The pictures from number `from` on and before number `to`, counted from 0; a view. */
export function slice(images: LabelledImages, from: number, to: number): LabelledImages {
  const size = images.rows * images.columns;
  return {
    ...images,
    count: to - from,
    pixels: images.pixels.subarray(from * size, to * size),
    labels: images.labels.subarray(from, to),
  };
}
