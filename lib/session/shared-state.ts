import type { CorrectedDrawing } from '../strokes/corrections';
import type { LinkFault } from '../strokes/link/link-code-error';

/**
 * No link's drawing, one that is opening, one that is shown, a broken link, or one whose decoder could not be fetched.
 */
export type SharedState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly content: CorrectedDrawing }
  | { readonly kind: 'broken'; readonly fault: LinkFault }
  | { readonly kind: 'unfetched' };
