import type { CorrectedDrawing } from '../strokes/corrections';
import { drawingOfLinkCode } from '../strokes/link/link-code';
import { fitToSheet } from './fit-to-sheet';

export { LinkCodeError } from '../strokes/link/link-code-error';
export { replay } from './replay';

/** The drawing in a link, in sheet units. Throws LinkCodeError. */
export function drawingOfLink(code: string): CorrectedDrawing {
  const { drawing, corrections } = drawingOfLinkCode(code);
  return { drawing: fitToSheet(drawing), corrections };
}
