import { drawingOfLinkCode, LinkCodeError } from '../strokes/link/link-code';
import { fitToSheet } from './fit-to-sheet';
import type { SharedState } from './shared-state';

/** What a link's drawing needs: fetched with the first link, so that a first drawing does not wait for it. */
export { replay } from './replay';

/** What a link's code holds, or why it holds nothing. */
export function stateOf(code: string): SharedState {
  try {
    const { drawing, corrections } = drawingOfLinkCode(code);
    return { kind: 'open', content: { drawing: fitToSheet(drawing), corrections } };
  } catch (error) {
    if (error instanceof LinkCodeError) return { kind: 'broken', fault: error.fault };
    throw error;
  }
}
