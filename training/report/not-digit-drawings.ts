import { existsSync } from 'node:fs';
import { strokesLines } from '../cli/strokes-lines';
import type { NamedDrawing } from './specimen';

/** What pages call the drawings of this file. */
export const NOT_DIGITS_SET = 'Letters of two alphabets (Omniglot) and doodles (Quick, Draw!) by other people';

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
    return label === 'none' ? [{ label, group: kindOf(line.text), drawing }] : [];
  });
}

/** "quickdraw/house" is a house; "Early_Aramaic/character09" a letter of an alphabet. */
function kindOf(line: string): string {
  const { what } = JSON.parse(line) as { what?: unknown };
  const [family = '', member = ''] = String(what ?? 'other').split('/');
  return family === 'quickdraw' ? member : family.replaceAll('_', ' ');
}
