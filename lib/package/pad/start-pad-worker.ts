import code from 'bundled:pad-worker';
import { ModelMissingError } from '../../worker/api/errors';
import type { Question } from '../../worker/api/messages';
import type { WorkerLike } from '../../worker/page/connection';
import { answerQuestion, carried } from '../../worker/thread/answer-question';
import type { FileCome, FileWanted } from './messages';
import type { PadApi } from './pad-api';

/**
 * Starts the worker that reads for all pads of a page. Its code is a text in the package, so that no bundler has to know of it.
 * Where a page may start no such worker, as its policy may say, drawings are read in the page itself.
 */
export function startPadWorker(): WorkerLike {
  let inner: WorkerLike | undefined;
  /** What the worker was asked before it said anything. */
  let asked: unknown[] | undefined = [];
  const outer: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      asked?.push(message);
      inner?.postMessage(message);
    },
    terminate: () => inner?.terminate(),
  };
  const follow = (next: WorkerLike): void => {
    inner = next;
    next.onmessage = (event) => {
      asked = undefined;
      outer.onmessage?.(event);
    };
    next.onmessageerror = (event) => outer.onmessageerror?.(event);
    next.onerror = (event) => (asked ? readHere() : outer.onerror?.(event));
  };
  const readHere = (): void => {
    const unanswered = asked ?? [];
    inner?.terminate();
    follow(inThread());
    for (const message of unanswered) inner?.postMessage(message);
  };
  try {
    follow(fromText());
  } catch {
    readHere();
  }
  return outer;
}

/** It is not revoked: a worker that dies is started again. */
let address: string | undefined;

function fromText(): Worker {
  address ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('message', async ({ data: { wanted } }: MessageEvent<Partial<FileWanted>>) => {
    if (wanted !== undefined) worker.postMessage(await comeOf(wanted));
  });
  return worker;
}

async function comeOf(name: string): Promise<FileCome> {
  try {
    return { come: name, file: await fileOf(name) };
  } catch (error) {
    return { come: name, fault: String(error) };
  }
}

/** The files that the worker may ask for. */
async function fileOf(name: string): Promise<unknown> {
  if (name === 'digit-net') return (await import('bundled:digit-net')).default;
  if (name === 'tfjs-backend-wasm-simd') return (await import('bundled:tfjs-backend-wasm-simd')).default;
  return (await import('bundled:tfjs-backend-wasm')).default;
}

/** Answers as the worker does, in the page. Its code is loaded where no worker starts. */
function inThread(): WorkerLike {
  const api = import('./pad-api').then(({ createPadApi }) => createPadApi());
  const own: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate() {
      own.onmessage = null;
    },
    async postMessage(message) {
      const question = message as Question<PadApi>;
      const send = (data: unknown) => own.onmessage?.(new MessageEvent('message', { data }));
      try {
        await answerQuestion(await api, question, send);
      } catch (cause) {
        send({ id: question.id, error: carried(new ModelMissingError(cause)) });
      }
    },
  };
  return own;
}
