import { readFileSync } from 'node:fs';
import type { Drawing } from '../../lib/strokes/drawing';
import { parseStrokesLine } from '../../lib/strokes/strokes-file';

/** A committed drawing: `label` is '0' to '9' or 'none', `style` how it is written ('crossed', 'open', …). */
export interface GoldenDrawing {
  readonly label: string;
  readonly style: string;
  readonly drawing: Drawing;
}

/** The 62 digits drawn for this project, 6 or 7 styles of each digit, in the order 0 to 9. */
export const goldenDrawings = (): readonly GoldenDrawing[] => digits;

/** The 22 letters, signs and doodles drawn for this project; each is labelled 'none'. */
export const goldenNotDigits = (): readonly GoldenDrawing[] => notDigits;

const [digits, notDigits] = [read('drawings.jsonl'), read('not-digits.jsonl')];

function read(file: string): GoldenDrawing[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map(parseStrokesLine).map(({ label = '', writer = '', drawing }) => ({ label, style: writer, drawing }));
}
