import type { UserError } from '../../errors/user-error';
import type { NetworkAnswer } from '../../worker/api/comparer-api';
import type { Comparer } from '../../worker/page/comparer';
import { type ClassAnswer, type ClassAnswers, type ClassDrawing, NO_DIGIT } from './class-drawing';
import type { ClassSession } from './class-session';

type Asked = Pick<Comparer, 'states' | 'subscribe' | 'compare'>;

/**
 * Reads the drawings of a class with all networks, one after the other, once each network is loaded or has failed. A network
 * that is loaded later reads them again. `onFailure` hears why nothing can be read. Returns the function that stops it.
 */
export function readClass(own: ClassSession, comparer: Asked, onFailure: (error: unknown) => void): () => void {
  let isReading = false;
  let isOver = false;
  const next = async () => {
    if (isReading || isOver) return;
    const ready = readyNetworks(comparer);
    const drawing = ready && own.state.get().drawings.find((one) => isUnread(one, ready));
    if (!drawing) return;
    isReading = true;
    try {
      const comparison = await comparer.compare(drawing.drawing);
      if (comparison === 'superseded' || isOver) return;
      own.setAnswers(drawing.id, answersOf(ready, comparison.answers));
    } catch (error) {
      isOver = true;
      onFailure(error);
    } finally {
      isReading = false;
    }
    void next();
  };
  const start = () => {
    const error = failureOf(comparer);
    if (error) onFailure(error);
    else void next();
  };
  const stops = [own.state.subscribe(start), comparer.subscribe(start)];
  start();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}

/** The ids of the networks that are ready; `undefined` while one is still to come, or none has come. */
function readyNetworks(comparer: Asked): readonly string[] | undefined {
  const states = Object.entries(comparer.states());
  if (states.some(([, { kind }]) => kind === 'waiting' || kind === 'loading')) return undefined;
  const ready = states.filter(([, { kind }]) => kind === 'ready').map(([id]) => id);
  return ready.length > 0 ? ready : undefined;
}

/** Why no network can be asked. */
function failureOf(comparer: Asked): UserError | undefined {
  const states = Object.values(comparer.states());
  const [first] = states;
  return first?.kind === 'failed' && states.every(({ kind }) => kind === 'failed') ? first.error : undefined;
}

export const isUnread = ({ answers }: ClassDrawing, ready: readonly string[]): boolean =>
  ready.some((id) => !(id in answers));

/** A network that gave no answer, as of a drawing without ink, reads no digit: asking again would give none either. */
const answersOf = (ready: readonly string[], answers: Readonly<Record<string, NetworkAnswer>>): ClassAnswers =>
  Object.fromEntries(ready.map((id) => [id, answerOf(answers[id])]));

function answerOf(answer: NetworkAnswer | undefined): ClassAnswer {
  const { kind, text = '', confidence = 0 } = answer?.reading ?? {};
  return { text: kind === 'digits' ? text.replaceAll('|', '') : NO_DIGIT, confidence };
}
