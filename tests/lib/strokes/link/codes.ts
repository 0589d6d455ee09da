import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { uncorrected } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { drawingOfLinkCode, LinkCodeError, linkCodeOf } from '../../../../lib/strokes/link/link-code';
import type { LinkFault } from '../../../../lib/strokes/link/link-code-error';

/** The code of a drawing that has one. */
export const codeOf = (drawing: Drawing): string => {
  const code = linkCodeOf(uncorrected(drawing), DIGIT_FRAME);
  if (code === undefined) throw new Error('The drawing has no code.');
  return code;
};

/** The drawing of a code. */
export const drawingOf = (code: string): Drawing => drawingOfLinkCode(code).drawing;

/** Why a code is no drawing, or 'none' where it is one. */
export const faultOf = (code: string): LinkFault | 'none' => {
  try {
    drawingOfLinkCode(code);
    return 'none';
  } catch (error) {
    if (error instanceof LinkCodeError) return error.fault;
    throw error;
  }
};
