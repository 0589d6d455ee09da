import { existsSync } from 'node:fs';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';
import { type Calibration, calibrationOf, type ModelCard } from '../../lib/reading/card';
import { readDrawing } from '../../lib/recognise/read-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { strokesLines } from '../cli/read-strokes-file';
import { type LabelledImages, loadMnistTest, loadMnistTraining } from '../data/load';
import type { WrittenDrawing } from '../data/pen-digits';
import { dataDirectory } from '../data/source-file';
import {
  isUnseenWriter,
  mnistValidationTitle,
  takeSplit,
  UNSEEN_PEN_WRITERS,
  UNSEEN_SITES,
  unseenPenDrawings,
  unseenSigns,
  unseenSitesDigits,
} from '../data/split';
import { grayImages, judgePictures } from '../evaluation/judge';
import { type Judged, NONE } from '../evaluation/judged';
import { MNIST_TEST } from '../evaluation/sets/standard-sets';
import { modelOf } from '../loop/recipes/table';

/** Something that was read, with the 28×28 picture that the network saw; blank drawings have none. */
export interface Specimen extends Judged {
  readonly picture?: GrayImage;
  /** Where it is a drawing. */
  readonly drawing?: Drawing;
}

/** A set that was read, and what it is called. */
export interface ReadSet {
  readonly set: string;
  /** The same in a word or two. */
  readonly short: string;
  readonly specimens: readonly Specimen[];
}

/** The sets of a report: the unseen pen writers, what the network was validated with, and MNIST's test set where it is asked for. */
export function readSets(withTest: boolean, network: Network, card: ModelCard): ReadSet[] {
  const dataDir = dataDirectory();
  const { split } = modelOf(card.id).recipe;
  const drawn = (set: string, short: string, drawings: readonly WrittenDrawing[]): ReadSet => {
    const named = drawings.map(({ label, writer, drawing }) => ({
      ...{ label: String(label), group: typeof writer === 'number' ? `writer ${writer}` : writer, drawing },
    }));
    return { set, short, specimens: readDrawings(named, network, card) };
  };
  const images = (set: string, short: string, read: LabelledImages): ReadSet => ({
    ...{ set, short, specimens: readImages(read, network, calibrationOf(card, 'picture')) },
  });
  return [
    drawn(UNSEEN_PEN_WRITERS, 'pen writers 25–30', unseenPenDrawings()),
    drawn(UNSEEN_SITES, 'two unseen sites', unseenSitesDigits()),
    images(mnistValidationTitle(split), 'MNIST', takeSplit(loadMnistTraining(dataDir), split).validation),
    ...(withTest ? [images(MNIST_TEST, MNIST_TEST, loadMnistTest(dataDir))] : []),
  ];
}

/** Letters and signs of people whom the network never saw, and, where they are there, doodles and other alphabets. */
export function readNotDigits(network: Network, card: ModelCard): ReadSet[] {
  const letters = unseenSigns().filter(isUnseenWriter);
  const named = letters.map(({ sign, drawing }): NamedDrawing => ({ label: NONE, group: sign, drawing }));
  const others = notDigitDrawings(dataDirectory());
  const all: ReadSet[] = [
    { set: UNSEEN_LETTERS, short: 'letters and signs', specimens: readDrawings(named, network, card) },
    { set: NOT_DIGITS_SET, short: 'doodles', specimens: readDrawings(others, network, card) },
  ];
  return all.filter(({ specimens }) => specimens.length > 0);
}

/** A drawing, what it shows ('0' to '9' or 'none'), and where it comes from. */
interface NamedDrawing {
  readonly label: string;
  readonly group?: string;
  readonly drawing: Drawing;
}

/** Drawings through the app's own path. */
export function readDrawings(drawings: readonly NamedDrawing[], network: Network, card: ModelCard): Specimen[] {
  return drawings.map(({ label, group, drawing }) => {
    const { reading, pictures } = readDrawing(drawing, network, card);
    const named = { label, ...(group !== undefined && { group }) };
    return { ...named, drawing, reading, ...(pictures[0] && { picture: pictures[0] }) };
  });
}

/** Normalised pictures as they are. */
function readImages(images: LabelledImages, network: Network, calibration: Calibration): Specimen[] {
  const pictures = grayImages(images);
  return judgePictures(images, network, calibration).map((one, i) => ({
    ...one,
    ...(pictures[i] && { picture: pictures[i] }),
  }));
}

/** What pages call the letters and signs. */
const UNSEEN_LETTERS = 'Letters and signs by 65 people whom the network never saw (UNIPEN)';

/** What pages call the drawings of this file. */
const NOT_DIGITS_SET = 'Letters of two alphabets (Omniglot) and doodles (Quick, Draw!) by other people';

const FILE = 'not-digits.jsonl';

/**
 * The drawings of DATA_DIR/not-digits.jsonl that are labelled "none", by their kind: the doodle or the alphabet that the
 * line's field `what` names, as "quickdraw/house" or "Greek/character01". None where there is no such file.
 * @throws StrokesFileError
 */
export function notDigitDrawings(dataDir: string): NamedDrawing[] {
  const file = `${dataDir}/${FILE}`;
  if (!existsSync(file)) return [];
  return strokesLines(file).flatMap((line) => {
    const { label, drawing } = line.parse();
    return label === NONE ? [{ label, group: kindOf(line.text), drawing }] : [];
  });
}

/** "quickdraw/house" is a house; "Early_Aramaic/character09" a letter of an alphabet. */
function kindOf(line: string): string {
  const { what } = JSON.parse(line) as { what?: unknown };
  const [family = '', member = ''] = String(what ?? 'other').split('/');
  return family === 'quickdraw' ? member : family.replaceAll('_', ' ');
}
