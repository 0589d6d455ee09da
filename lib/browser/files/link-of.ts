import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { Drawing } from '../../strokes/drawing';
import { linkCodeOf } from '../../strokes/link/link-code';
import { linkTo } from './address';

/** The link that shows this drawing, or this page alone where it is blank; `undefined` where no link can hold it. */
export function linkOf(drawing: Drawing, location: Pick<Location, 'href'>): string | undefined {
  if (drawing.length === 0) return linkTo('', location);
  const code = linkCodeOf(drawing, DIGIT_FRAME);
  return code && linkTo(code, location);
}
