import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { CorrectedDrawing } from '../../strokes/corrections';
import { linkCodeOf } from '../../strokes/link/link-code';
import { linkTo } from './address';

/** The link to this drawing, or to the page alone where it is blank; `undefined` where it has too much ink for a link. */
export function linkOf(content: CorrectedDrawing, location: Pick<Location, 'href'>): string | undefined {
  if (content.drawing.length === 0) return linkTo('', location);
  const code = linkCodeOf(content, DIGIT_FRAME);
  return code && linkTo(code, location);
}
