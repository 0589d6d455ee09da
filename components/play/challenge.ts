import { type CorrectedDrawing, NO_DRAWING } from '../../lib/strokes/corrections';
import type { Drawing } from '../../lib/strokes/drawing';
import { drawingOfLinkCode, LinkCodeError } from '../../lib/strokes/link/link-code';

/** A drawing that somebody sent, and the digit, `0` to `9`, that they meant; or a link that holds none. */
export type Challenge =
  | { readonly kind: 'none' | 'broken' }
  | { readonly kind: 'open'; readonly drawing: Drawing; readonly wanted: string };

/** A drawing as a challenge: a link holds it with what is said of all its strokes. */
export const challengeOf = (drawing: Drawing, wanted: string): CorrectedDrawing =>
  drawing.length === 0 ? NO_DRAWING : { drawing, corrections: [{ strokes: drawing.map((_, i) => i), text: wanted }] };

/** The challenge in a link's code; an empty code holds none. */
export function challengeIn(code: string): Challenge {
  if (code === '') return { kind: 'none' };
  try {
    const { drawing, corrections } = drawingOfLinkCode(code);
    const [all, other] = corrections;
    const wanted = all?.text ?? '';
    const isWhole = other === undefined && all?.strokes.length === drawing.length && /^\d$/.test(wanted);
    return isWhole ? { kind: 'open', drawing, wanted } : { kind: 'broken' };
  } catch (error) {
    if (error instanceof LinkCodeError) return { kind: 'broken' };
    throw error;
  }
}
