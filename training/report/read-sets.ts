import { existsSync } from 'node:fs';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { readDrawing } from '../../lib/recognise/read-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { strokesLines } from '../cli/read-strokes-file';
import { type LabelledImages, loadMnistTest, loadMnistTraining } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { mnistValidationTitle, takeSplit, UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../data/split';
import { grayImages, judgePictures } from '../evaluation/judge';
import { type Judged, NONE } from '../evaluation/judged';
import { MNIST_TEST } from '../evaluation/sets/standard-sets';
import { modelOf } from '../loop/recipes/table';

/** Something that was read, with the 28×28 picture that the network saw; blank drawings have none. */
export interface Specimen extends Judged {
  readonly picture?: GrayImage;
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
  const drawings = unseenPenDrawings().map(({ label, writer, drawing }) => ({
    ...{ label: String(label), group: `writer ${writer}`, drawing },
  }));
  const images = (set: string, short: string, read: LabelledImages): ReadSet => ({
    ...{ set, short, specimens: readImages(read, network, card) },
  });
  return [
    { set: UNSEEN_PEN_WRITERS, short: 'pen writers 25–30', specimens: readDrawings(drawings, network, card) },
    images(mnistValidationTitle(split), 'MNIST', takeSplit(loadMnistTraining(dataDir), split).validation),
    ...(withTest ? [images(MNIST_TEST, MNIST_TEST, loadMnistTest(dataDir))] : []),
  ];
}

/** Letters and doodles by other people; `undefined` where there are none. */
export function readNotDigits(network: Network, card: ModelCard): ReadSet | undefined {
  const drawings = notDigitDrawings(dataDirectory());
  if (drawings.length === 0) return undefined;
  return { set: NOT_DIGITS_SET, short: 'no digits', specimens: readDrawings(drawings, network, card) };
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
    return { label, ...(group !== undefined && { group }), reading, ...(pictures[0] && { picture: pictures[0] }) };
  });
}

/** Normalised pictures as they are. */
function readImages(images: LabelledImages, network: Network, card: ModelCard): Specimen[] {
  const pictures = grayImages(images);
  return judgePictures(images, network, card).map((one, i) => ({
    ...one,
    ...(pictures[i] && { picture: pictures[i] }),
  }));
}

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
