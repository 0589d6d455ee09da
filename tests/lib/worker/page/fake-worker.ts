import type { DrawingReading } from '../../../../lib/reading/drawing-reading';
import type { Answer, CarriedError, Question } from '../../../../lib/worker/api/recogniser-messages';
import type { WorkerLike } from '../../../../lib/worker/page/connection';

/** A worker that answers when and what the test says. */
export class FakeWorker implements WorkerLike {
  readonly questions: Question[] = [];
  ended = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: unknown): void {
    if (!this.ended) this.questions.push(message as Question);
  }

  terminate(): void {
    this.ended = true;
  }

  get lastQuestion(): Question | undefined {
    return this.questions.at(-1);
  }

  /** Answers a question, the last one unless told otherwise. */
  answer(result: unknown, question = this.lastQuestion): void {
    this.send({ id: question?.id ?? 0, result: result as DrawingReading });
  }

  refuse(error: CarriedError, question = this.lastQuestion): void {
    this.send({ id: question?.id ?? 0, error });
  }

  die(words = 'out of memory'): void {
    this.onerror?.({ message: words } as ErrorEvent);
  }

  private send(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent);
  }
}

/** Lets everything that promises have set off run to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
