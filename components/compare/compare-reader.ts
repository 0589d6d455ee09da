import { BLANK, type DrawingReading } from '../../lib/reading/reading';
import type { PhotoState } from '../../lib/session/photo/photo-session';
import { type Mode, modeOf, type Session } from '../../lib/session/session';
import type { SharedState } from '../../lib/session/shared-state';
import type { Drawing } from '../../lib/strokes/drawing';
import type { Comparison } from '../../lib/worker/api/comparer-api';
import type { Comparer } from '../../lib/worker/page/comparer';
import type { Recogniser, RecogniserState } from '../../lib/worker/page/recogniser';
import { type LoadRecogniser, withPhotos } from './photo/photo-recogniser';

/** A drawing read by all networks at once, in the shape that the session's reader holds. */
export type ComparedReading = DrawingReading & Comparison;

/** Whether all networks made the reading. Another page may have left one of its own. */
export const isCompared = (answer: DrawingReading): answer is ComparedReading => 'answers' in answer;

/** What is compared: the visitor's own drawing, a photograph or a link's drawing. A table of pictures is not seen here. */
export type ComparedMode = Exclude<Mode, 'many'>;

export const comparedMode = (photo: PhotoState, shared: SharedState): ComparedMode =>
  modeOf(photo, shared, undefined) as ComparedMode;

/**
 * Reads what is seen, the session's sheet or what lies over it, with all networks that are ready, and again when another
 * becomes ready. `load` creates what finds the digits in photographs. Returns the function that stops it.
 */
export function attachComparer(session: Session, comparer: Comparer, load?: LoadRecogniser): () => void {
  const own = asRecogniser(comparer);
  const recogniser = load ? withPhotos(own, comparer, load) : own;
  const { photo, shared } = session;
  const readers = { drawing: session.reader, photo, shared: shared.reader };
  const seen = () => readers[comparedMode(photo.state.get(), shared.state.get())];
  let reader = seen();
  let detach = reader.attach(recogniser);
  const follow = () => {
    if (seen() === reader) return;
    detach();
    reader = seen();
    detach = reader.attach(recogniser);
  };
  const stops = [photo.state, shared.state].map((store) => store.subscribe(follow));
  let ready = countReady(comparer);
  const stopWatching = comparer.subscribe(() => {
    const before = ready;
    ready = countReady(comparer);
    // When the first network becomes ready, the reader asks by itself.
    if (before > 0 && ready > before) reader.again();
  });
  return () => {
    for (const stop of [stopWatching, ...stops, detach, recogniser.dispose]) stop();
  };
}

/** The comparer, in the shape of what a session's reader asks. */
function asRecogniser(comparer: Comparer): Recogniser {
  return {
    state: () => stateOf(comparer),
    subscribe: comparer.subscribe,
    read: ({ drawing }) => read(comparer, drawing),
    // Networks are compared as they ship.
    learn: async () => {},
    // Never asked: on this page each network tells why by itself.
    explain: async () => 'superseded',
    retry: () => retryFailed(comparer),
    decodePhoto: noPhotos,
    readPhoto: noPhotos,
    // Whoever made the comparer ends it.
    dispose: () => {},
  };
}

/** Ready as soon as one network is ready; failed once all have failed. */
function stateOf(comparer: Comparer): RecogniserState {
  const states = Object.values(comparer.states());
  for (const state of states) if (state.kind === 'ready') return { kind: 'ready', card: state.network.card };
  const [first] = states;
  const isFailed = first?.kind === 'failed' && states.every(({ kind }) => kind === 'failed');
  return isFailed ? { kind: 'failed', error: first.error } : { kind: 'loading' };
}

async function read(comparer: Comparer, drawing: Drawing): Promise<ComparedReading | 'superseded'> {
  const comparison = await comparer.compare(drawing);
  // Each network has its own reading, so the single one stays blank.
  return comparison === 'superseded' ? comparison : { ...comparison, reading: BLANK };
}

function retryFailed(comparer: Comparer): void {
  for (const [id, { kind }] of Object.entries(comparer.states())) if (kind === 'failed') comparer.retry(id);
}

const countReady = (comparer: Comparer): number =>
  Object.values(comparer.states()).filter(({ kind }) => kind === 'ready').length;

/** Never called: `withPhotos` has its own, and without it no photograph is opened. */
const noPhotos = () => Promise.reject(new Error('The networks themselves find no digits in a photograph.'));
