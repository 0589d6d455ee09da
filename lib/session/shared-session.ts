import type { Box } from '../geometry/box';
import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import type { Recogniser } from '../worker/page/recogniser';
import { createLiveDrawingReader, type LiveReader } from './live-reader';
import type { SharedState } from './shared-state';
import { SQUARE, viewAfter, viewOf } from './sheet-view';

/** The part of the drawing that is shown during the replay, and all that will be shown. */
export interface ShownDrawing {
  readonly drawing: Drawing;
  readonly whole: Drawing;
  readonly penDown: boolean;
  /** The part of the drawing's plane that its sheet shows. */
  readonly view: Box;
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
  /** Tells the shape of the sheet: its width as a ratio of its height. */
  resize(aspect: number): void;
  attach(recogniser: Recogniser): () => void;
}

const nothing: ShownDrawing = { drawing: [], whole: [], penDown: false, view: SQUARE };

export function createSharedSession(): SharedSession {
  const state = createStore<SharedState>({ kind: 'closed' });
  const shown = createStore<ShownDrawing>(nothing);
  const reader = createLiveDrawingReader();
  let opened = 0;
  let stop = () => {};
  let view = SQUARE;
  let parts: typeof import('./opened-link') | undefined;

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
    view = viewAfter(view, drawing);
    // What was said holds once all strokes are there.
    stop = parts.replay(drawing, (drawn, isDone) => {
      shown.set({ drawing: drawn, whole: drawing, penDown: !isDone, view });
      reader.follow({ drawing: drawn, corrections: isDone ? corrections : [], isOthers: true });
    });
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
    resize(aspect) {
      const current = state.get();
      view = viewOf(aspect, current.kind === 'open' ? current.content.drawing : []);
      shown.set({ ...shown.get(), view });
    },
    attach: reader.attach,
  };
}
