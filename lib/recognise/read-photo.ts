import type { RgbaPicture } from '../geometry/rgba-picture';
import type { Network } from '../model/network';
import { type FoundDigits, findDigits } from '../photo/find-digits';
import { type Calibration, calibrationOf, type ModelCard } from '../reading/card';
import { numberReading } from '../reading/number-reading';
import type { PhotoEdits } from '../reading/photo-edits';
import { BLANK, type DigitReading, type PhotoReading, type Reading } from '../reading/reading';
import { readingOf } from '../reading/reading-of';

/** Picture → digits → a number. Boxes are in pixels of the turned picture. */
export function readPhoto(picture: RgbaPicture, edits: PhotoEdits, network: Network, card: ModelCard): PhotoReading {
  const calibration = calibrationOf(card, 'photograph');
  return photoReading(findDigits(picture, edits, network.logitsOf, calibration.temperature), calibration);
}

const NO_DIGITS: Reading = { kind: 'not-a-digit', text: '', confidence: 0, digits: [] };

function photoReading({ kind, digits, others, stages }: FoundDigits, calibration: Calibration): PhotoReading {
  if (kind === 'blank') return { reading: BLANK, pictures: [], leftOut: [], stages };
  if (kind === 'pattern') return { reading: NO_DIGITS, pictures: [], leftOut: [], stages, isPattern: true };
  const words = others.map(({ logits, box }) => readingOf(logits, box, calibration).digits[0] as DigitReading);
  if (digits.length === 0 && words.length > 0) return { reading: NO_DIGITS, pictures: [], leftOut: words, stages };
  const { reading, kept, leftOut } = numberReading(
    digits,
    digits.map(({ logits }) => logits),
    calibration,
  );
  return {
    reading,
    pictures: kept.flatMap((i) => digits[i]?.picture ?? []),
    leftOut: [...leftOut, ...words],
    stages,
  };
}
