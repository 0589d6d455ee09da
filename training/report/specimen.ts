import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { readDrawing } from '../../lib/recognise/read-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import type { LabelledImages } from '../data/load';
import { judgeLogits } from '../evaluation/judge';
import { logitsInChunks } from '../evaluation/logits-in-chunks';
import { grayImages } from '../evaluation/sets/gray-images';
import type { Judged } from '../evaluation/tally';

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

/** A drawing, what it shows ('0' to '9' or 'none'), and where it comes from. */
export interface NamedDrawing {
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
export function readImages(images: LabelledImages, network: Network, card: ModelCard): Specimen[] {
  const pictures = grayImages(images);
  const judged = judgeLogits(logitsInChunks(network, pictures), images.labels, card);
  return judged.map((one, i) => ({ ...one, ...(pictures[i] && { picture: pictures[i] }) }));
}
