import type { Source, Sources } from '../../../lib/session/hand';
import type { Drawing } from '../../../lib/strokes/drawing';

/** What the hand knows a digit's ink by: where its first stroke begins. */
export const sourceIn = (drawing: Drawing, strokes: readonly number[] = []): Source | undefined =>
  drawing[strokes[0] ?? -1]?.[0];

/** What the hand knows a drawing's digits by. */
export const sourcesIn = (drawing: Drawing): Sources => ({
  of: ({ strokes }) => sourceIn(drawing, strokes),
  has: (source) => drawing.some(([first]) => first === source),
});
