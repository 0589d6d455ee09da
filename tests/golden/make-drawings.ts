/**
 * Writes drawings.jsonl and not-digits.jsonl again: `npx tsx tests/golden/make-drawings.ts`. The drawings are made up
 * for this project, without anyone's data; the same seed gives the same files.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatStrokesLine } from '../../lib/strokes/strokes-file';
import { DIGIT_STYLES, type Style } from './digit-styles';
import { DOODLE_STYLES } from './doodle-styles';
import { drawStyle, seededRandom } from './draw-style';

const SEED = 20260726;

/** The lines of both files. A line's `writer` is the style it is drawn in. */
export function makeDrawings(): { digits: string; notDigits: string } {
  const random = seededRandom(SEED);
  const lines = (label: string, styles: readonly Style[]) =>
    styles.map((style) => formatStrokesLine({ label, writer: style[0], drawing: drawStyle(style, random) }));
  const digits = Object.entries(DIGIT_STYLES).flatMap(([label, styles]) => lines(label, styles));
  const notDigits = lines('none', DOODLE_STYLES);
  return { digits: `${digits.join('\n')}\n`, notDigits: `${notDigits.join('\n')}\n` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { digits, notDigits } = makeDrawings();
  writeFileSync(new URL('drawings.jsonl', import.meta.url), digits);
  writeFileSync(new URL('not-digits.jsonl', import.meta.url), notDigits);
}
