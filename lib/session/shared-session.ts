import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import type { LinkFault } from '../strokes/link/link-code-error';
import type { Recogniser } from '../worker/page/recogniser';
import { fitToSheet } from './fit-to-sheet';
import { createLiveDrawingReader, type LiveReader } from './live-reader';
import { replay } from './replay';

/**
 * No link's drawing, one that is opening, one that is shown, a broken link, or one whose decoder could not be fetched.
 */
export type SharedState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly content: CorrectedDrawing }
  | { readonly kind: 'broken'; readonly fault: LinkFault }
  | { readonly kind: 'unfetched' };

/** The part of the drawing that is shown during the replay. */
export interface ShownDrawing {
  readonly drawing: Drawing;
  readonly penDown: boolean;
}

/** A drawing from a link, over the sheet. It is drawn again stroke by stroke, and read as it grows. */
export interface SharedSession {
  readonly state: Pick<Store<SharedState>, 'get' | 'subscribe'>;
  readonly shown: Pick<Store<ShownDrawing>, 'get' | 'subscribe'>;
  readonly reader: LiveReader<CorrectedDrawing>;
  /** Opens a link's code, in place of any other. */
  open(code: string): Promise<void>;
  /** Draws it once more. */
  play(): void;
  close(): void;
  attach(recogniser: Recogniser): () => void;
}

const nothing: ShownDrawing = { drawing: [], penDown: false };

export function createSharedSession(): SharedSession {
  const state = createStore<SharedState>({ kind: 'closed' });
  const shown = createStore<ShownDrawing>(nothing);
  const reader = createLiveDrawingReader();
  let opened = 0;
  let stop = () => {};

  const show = (drawing: Drawing, isDone: boolean, corrections: CorrectedDrawing['corrections']) => {
    shown.set({ drawing, penDown: !isDone });
    reader.follow({ drawing, corrections, isOthers: true });
  };
  const wipe = () => {
    stop();
    shown.set(nothing);
    reader.replace(NO_DRAWING);
  };
  const play = () => {
    const current = state.get();
    if (current.kind !== 'open') return;
    wipe();
    const { drawing, corrections } = current.content;
    // What was said holds once all strokes are there.
    stop = replay(drawing, (drawn, isDone) => show(drawn, isDone, isDone ? corrections : []));
  };

  return {
    state,
    shown,
    reader,
    play,
    async open(code) {
      const own = ++opened;
      wipe();
      state.set({ kind: 'opening' });
      const next = await stateOf(code);
      if (own !== opened) return;
      state.set(next);
      play();
    },
    close() {
      opened++;
      wipe();
      state.set({ kind: 'closed' });
    },
    attach: reader.attach,
  };
}

/** The codec is fetched with the first link, so that a first drawing does not wait for it. */
async function stateOf(code: string): Promise<SharedState> {
  let codec: typeof import('../strokes/link/link-code');
  try {
    codec = await import('../strokes/link/link-code');
  } catch {
    return { kind: 'unfetched' };
  }
  try {
    const { drawing, corrections } = codec.drawingOfLinkCode(code);
    return { kind: 'open', content: { drawing: fitToSheet(drawing), corrections } };
  } catch (error) {
    if (error instanceof codec.LinkCodeError) return { kind: 'broken', fault: error.fault };
    throw error;
  }
}
