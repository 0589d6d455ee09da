import { BLANK, type DrawingReading } from '../../lib/reading/reading';
import type { Session } from '../../lib/session/session';
import type { SharedState } from '../../lib/session/shared-state';
import type { Drawing } from '../../lib/strokes/drawing';
import type { Comparison } from '../../lib/worker/api/comparer-api';
import type { Comparer } from '../../lib/worker/page/comparer';
import type { Recogniser, RecogniserState } from '../../lib/worker/page/recogniser';

/** A drawing read by all networks at once, in the shape that the session's reader holds. */
export type ComparedReading = DrawingReading & Comparison;

/** Whether all networks made the reading. Another page may have left one of its own. */
export const isCompared = (answer: DrawingReading): answer is ComparedReading => 'answers' in answer;

/** Whether a link's drawing lies over the sheet, or is on its way. */
export const isLinkSeen = ({ kind }: SharedState): boolean => kind !== 'closed' && kind !== 'broken';

/**
 * Reads the session's sheet, or a link's drawing over it, with all networks that are ready, and again when another becomes
 * ready. Leaves photographs alone. Returns the function that stops it.
 */
export function attachComparer(session: Session, comparer: Comparer): () => void {
  const recogniser = asRecogniser(comparer);
  const { shared } = session;
  const seen = () => (isLinkSeen(shared.state.get()) ? shared.reader : session.reader);
  let reader = seen();
  let detach = reader.attach(recogniser);
  const stopChanging = shared.state.subscribe(() => {
    if (seen() === reader) return;
    detach();
    reader = seen();
    detach = reader.attach(recogniser);
  });
  let ready = countReady(comparer);
  const stopWatching = comparer.subscribe(() => {
    const before = ready;
    ready = countReady(comparer);
    // When the first network becomes ready, the reader asks by itself.
    if (before > 0 && ready > before) reader.again();
  });
  return () => {
    stopWatching();
    stopChanging();
    detach();
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
    retry: () => retryFailed(comparer),
    decodePhoto: noPhotos,
    readPhoto: noPhotos,
    dispose: comparer.dispose,
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

/** Never called: only the sheet is attached, and it asks for no photographs. */
const noPhotos = () => Promise.reject(new Error('Networks are compared on drawings alone.'));
