import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { PhotoEdits } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import type { Comparer } from '../../../lib/worker/page/comparer';
import type { Recogniser } from '../../../lib/worker/page/recogniser';

/** Creates what finds the digits in photographs. It is fetched with the first one. */
export type LoadRecogniser = () => Promise<Recogniser>;

interface Found {
  readonly picture: RgbaPicture;
  readonly edits: PhotoEdits;
  readonly reading: PhotoReading;
}

/**
 * What reads photographs where networks are compared: our own finds the digits, then all networks are given their
 * pictures. `base` does everything else.
 */
export function withPhotos(base: Recogniser, comparer: Comparer, load: LoadRecogniser): Recogniser {
  let loaded: Promise<Recogniser> | undefined;
  let last: Found | undefined;
  const finder = (): Promise<Recogniser> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  const find = async (picture: RgbaPicture, edits: PhotoEdits): Promise<PhotoReading | 'superseded'> => {
    // Another network has become ready: the digits are those that were found.
    if (last?.picture === picture && last.edits === edits) return last.reading;
    const reading = await (await finder()).readPhoto(picture, edits);
    if (reading !== 'superseded') last = { picture, edits, reading };
    return reading;
  };
  return {
    ...base,
    decodePhoto: async (file) => (await finder()).decodePhoto(file),
    async readPhoto(picture, edits) {
      const found = await find(picture, edits);
      if (found === 'superseded') return found;
      const { reading, pictures } = found;
      const comparison = await comparer.compare({ reading, pictures });
      return comparison === 'superseded' ? comparison : { ...found, answers: comparison.answers };
    },
    dispose() {
      base.dispose();
      loaded?.then(
        (own) => own.dispose(),
        () => {},
      );
    },
  };
}
