import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import type { Recogniser } from '../worker/page/recogniser';
import { createLiveDrawingReader, type LiveReader } from './live-reader';
import type { SharedState } from './shared-state';

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
  let parts: typeof import('./opened-link') | undefined;
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
    if (current.kind !== 'open' || !parts) return;
    wipe();
    const { drawing, corrections } = current.content;
    // What was said holds once all strokes are there.
    stop = parts.replay(drawing, (drawn, isDone) => show(drawn, isDone, isDone ? corrections : []));
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
      parts ??= await import('./opened-link').catch(() => undefined);
      if (own !== opened) return;
      state.set(parts?.stateOf(code) ?? { kind: 'unfetched' });
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
