import type { DigitPadReading } from '../reading/public-reading';
import { PARAMETERS } from './parameters';
import { type Answer, ASKS, type Change, type Id, PROTOCOL, parseMessage, type Question } from './protocol';

/** What a frame does with its pad. */
export interface FramePad {
  /** Settles once the pad can do the rest. Rejects if it could not be loaded. */
  ready(): Promise<void>;
  /** The reading of what is on the sheet, once it is read. Rejects if it cannot be. */
  read(): Promise<DigitPadReading>;
  clear(): void;
  undo(): void;
  set(change: Change): void;
  /** Tells of what a person draws, until the function that it gives is called. */
  watch(listener: (event: 'input' | 'change', reading: DigitPadReading) => void): () => void;
}

interface Watch {
  readonly id: Id;
  /** Does nothing until the watch was answered: its events come after that. */
  stop: () => void;
}

/** Answers the messages of the page around, which may be anything. It never throws, and sends nothing unasked. */
export function createAnswers(pad: FramePad, send: (answer: Answer) => void): (data: unknown) => Promise<void> {
  let watch: Watch | undefined;
  const unwatch = (): Id | null => {
    watch?.stop();
    const ended = watch?.id ?? null;
    watch = undefined;
    return ended;
  };
  const startWatch = async (id: Id): Promise<void> => {
    unwatch();
    const own: Watch = { id, stop() {} };
    watch = own;
    const to = { scrawl: PROTOCOL, id } as const;
    try {
      send({ ...to, reading: await pad.read() });
      // Otherwise it was ended meanwhile.
      if (watch === own) own.stop = pad.watch((event, reading) => send({ ...to, event, reading }));
    } catch (error) {
      // Whoever is told of a failure is told of nothing more.
      if (watch === own) unwatch();
      throw error;
    }
  };
  const answer = async ({ id, ask, change = {} }: Question): Promise<void> => {
    const to = { scrawl: PROTOCOL, id } as const;
    if (ask === 'version') return send({ ...to, version: PROTOCOL, asks: ASKS, parameters: PARAMETERS });
    await pad.ready();
    if (ask === 'unwatch') return send({ ...to, ended: unwatch() });
    if (ask === 'watch') return startWatch(id);
    if (ask === 'clear') pad.clear();
    if (ask === 'undo') pad.undo();
    if (ask === 'set') pad.set(change);
    send({ ...to, reading: await pad.read() });
  };
  return async (data) => {
    const parsed = parseMessage(data);
    if (parsed.kind === 'ignored') return;
    if (parsed.kind === 'refused') return send({ scrawl: PROTOCOL, id: parsed.id, error: parsed.error });
    const { question } = parsed;
    try {
      await answer(question);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send({ scrawl: PROTOCOL, id: question.id, error: { code: 'failed', message } });
    }
  };
}
