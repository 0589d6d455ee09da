import type { DrawingReading } from '../../lib/reading/drawing-reading';
import { BLANK } from '../../lib/reading/reading';
import type { Session } from '../../lib/session/session';
import type { Drawing } from '../../lib/strokes/drawing';
import type { Comparison } from '../../lib/worker/api/comparer-api';
import type { Comparer } from '../../lib/worker/page/comparer';
import type { RecogniserState } from '../../lib/worker/page/recogniser';

/** A drawing's reading by all networks at once, as the session's reader holds it. */
export type ComparedReading = DrawingReading & Comparison;

/** Whether the reading is one by all networks, and not one that another page left. */
export const isCompared = (answer: DrawingReading): answer is ComparedReading => 'answers' in answer;

/**
 * Has what is on the session's sheet read by all networks that are ready, again with each one that becomes ready, until the
 * function it returns is called. Photographs stay as they are.
 */
export function attachComparer(session: Session, comparer: Comparer): () => void {
  const detach = session.reader.attach({
    state: () => stateOf(comparer),
    subscribe: comparer.subscribe,
    read: (drawing) => read(comparer, drawing),
    retry: () => retryFailed(comparer),
    decodePhoto: noPhotos,
    readPhoto: noPhotos,
    dispose: comparer.dispose,
  });
  let ready = countReady(comparer);
  const unsubscribe = comparer.subscribe(() => {
    const before = ready;
    ready = countReady(comparer);
    const drawing = session.drawing();
    // With the first one the reader asks by itself.
    if (before > 0 && ready > before && drawing.length > 0) session.reader.follow(drawing);
  });
  return () => {
    unsubscribe();
    detach();
  };
}

/** Ready as soon as one network is, and failed only once all have. */
function stateOf(comparer: Comparer): RecogniserState {
  const states = Object.values(comparer.states());
  for (const state of states) if (state.kind === 'ready') return { kind: 'ready', card: state.network.card };
  const [first] = states;
  const isFailed = first?.kind === 'failed' && states.every(({ kind }) => kind === 'failed');
  return isFailed ? { kind: 'failed', error: first.error } : { kind: 'loading' };
}

async function read(comparer: Comparer, drawing: Drawing): Promise<ComparedReading | 'superseded'> {
  const comparison = await comparer.compare(drawing);
  // Each network has a reading of its own; the reader's one is of no use here.
  return comparison === 'superseded' ? comparison : { ...comparison, reading: BLANK };
}

function retryFailed(comparer: Comparer): void {
  for (const [id, { kind }] of Object.entries(comparer.states())) if (kind === 'failed') comparer.retry(id);
}

const countReady = (comparer: Comparer): number =>
  Object.values(comparer.states()).filter(({ kind }) => kind === 'ready').length;

/** The sheet alone is attached, and it asks for no photograph. */
const noPhotos = () => Promise.reject(new Error('Networks are compared on drawings alone.'));
