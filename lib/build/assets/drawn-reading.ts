import { readFileSync } from 'node:fs';

/** Places on the sheet, whose side is 1000, y growing downwards. */
export type DrawnStroke = readonly (readonly [x: number, y: number])[];

/** The drawing that the preview card shows: a narrow 7, drawn for it. */
export function cardDrawing(): readonly DrawnStroke[] {
  const line = readFileSync(new URL('drawing.jsonl', import.meta.url), 'utf8');
  return (JSON.parse(line) as { readonly strokes: readonly DrawnStroke[] }).strokes;
}

/** What the site's network makes of that drawing, 0 to 9, in whole percents; a test asks it. */
export const CARD_PERCENTS = [0, 13, 0, 0, 0, 0, 0, 87, 0, 0] as const;
