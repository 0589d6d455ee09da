import { DIGIT_FRAME } from '../digit/frame';
import { BLANK } from '../digit/reading';
import type { ModelCard } from '../model/card';
import type { Network } from '../model/network';
import { readingOf } from '../model/reading-of';
import { normalisePicture } from '../photo/normalise-picture';
import type { RgbaPicture } from '../photo/rgba-picture';
import type { DrawingReading } from './api';

/** A drawing saved as a picture → the normalised picture → logits → a reading; boxes are in the picture's pixels. */
export function readPicture(picture: RgbaPicture, network: Network, card: ModelCard): DrawingReading {
  const normalised = normalisePicture(picture, DIGIT_FRAME);
  const [logits] = normalised ? network.logitsOf([normalised.picture]) : [];
  if (normalised === undefined || logits === undefined) return { reading: BLANK, pictures: [] };
  return { reading: readingOf(logits, normalised.box, card), pictures: [normalised.picture] };
}
