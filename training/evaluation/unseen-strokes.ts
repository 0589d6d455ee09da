import type { DrawingReading } from '../../lib/reading/reading';
import type { Drawing } from '../../lib/strokes/drawing';

/**
 * The strokes of a drawing that is read as digits which are in no digit, no sign, and no unread mark. Of what is no digit, the
 * page says so of all ink.
 */
export function unseenStrokes(drawing: Drawing, { reading, unread = [] }: DrawingReading): number[] {
  if (reading.kind !== 'digits') return [];
  const members = [...reading.digits, ...(reading.signs ?? []), ...unread];
  const seen = new Set(members.flatMap(({ strokes = [] }) => strokes));
  return drawing.map((_, stroke) => stroke).filter((stroke) => !seen.has(stroke));
}
