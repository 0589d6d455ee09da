import { loadPenDigits } from '../../data/load';
import type { PenDrawing } from '../../data/pen-digits';
import { dataDirectory } from '../../data/source-file';
import { splitPenDigits } from '../../data/split';

/** What cards, tables and pages call the pen drawings of writers that the network never learnt from. */
export const UNSEEN_PEN_WRITERS = 'UCI pen digits, writers 25–30 (validation)';

/** Their 1,498 drawings. @throws DataMissingError, DataFormatError, DataChecksumError */
export function unseenPenDrawings(): PenDrawing[] {
  return splitPenDigits(loadPenDigits(dataDirectory())).validation;
}
