import { PARAMETERS } from './parameters';
import {
  type Answer,
  ASKS,
  type Change,
  type FrameReading,
  type Id,
  PROTOCOL,
  parseMessage,
  type Question,
} from './protocol';

/** What a frame does with its pad. */
export interface FramePad {
  /** Settles once the pad can do the rest. Rejects if it could not be loaded. */
  ready(): Promise<void>;
  /** The reading of what is on the sheet, once it is read. Rejects if it cannot be. */
  read(): Promise<FrameReading>;
  clear(): void;
  undo(): void;
  set(change: Change): void;
  /** Tells of what a person draws, until the function that it gives is called. */
  watch(listener: (event: 'input' | 'change', reading: FrameReading) => void): () => void;
}

/** Answers the messages of the page around, which may be anything. It never throws, and sends nothing unasked. */
export function createAnswers(pad: FramePad, send: (answer: Answer) => void): (data: unknown) => Promise<void> {
  let watch: { readonly id: Id; readonly stop: () => void } | undefined;
  const unwatch = (): Id | null => {
    watch?.stop();
    const ended = watch?.id ?? null;
    watch = undefined;
    return ended;
  };
  const answer = async ({ id, ask, change = {} }: Question): Promise<Answer> => {
    const to = { scrawl: PROTOCOL, id } as const;
    if (ask === 'version') return { ...to, version: PROTOCOL, asks: ASKS, parameters: PARAMETERS };
    await pad.ready();
    if (ask === 'unwatch') return { ...to, ended: unwatch() };
    if (ask === 'clear') pad.clear();
    if (ask === 'undo') pad.undo();
    if (ask === 'set') pad.set(change);
    if (ask === 'watch') {
      unwatch();
      watch = { id, stop: pad.watch((event, reading) => send({ ...to, event, reading })) };
    }
    return { ...to, reading: await pad.read() };
  };
  return async (data) => {
    const parsed = parseMessage(data);
    if (parsed.kind === 'ignored') return;
    if (parsed.kind === 'refused') return send({ scrawl: PROTOCOL, id: parsed.id, error: parsed.error });
    const { question } = parsed;
    try {
      send(await answer(question));
    } catch (error) {
      // Whoever is told of a failure is told of nothing more.
      if (question.ask === 'watch' && watch?.id === question.id) unwatch();
      const message = error instanceof Error ? error.message : String(error);
      send({ scrawl: PROTOCOL, id: question.id, error: { code: 'failed', message } });
    }
  };
}
