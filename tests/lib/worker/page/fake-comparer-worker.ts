import type { CompareApi } from '../../../../lib/worker/api/comparer-api';
import type { Answer, CarriedError, Question } from '../../../../lib/worker/api/comparer-messages';
import type { WorkerLike } from '../../../../lib/worker/page/connection';
import { answerQuestion } from '../../../../lib/worker/thread/answer-question';

/** A worker that answers when and what the test says. */
export class FakeWorker implements WorkerLike {
  readonly questions: Question[] = [];
  ended = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: unknown): void {
    if (!this.ended) this.questions.push(structuredClone(message) as Question);
  }

  terminate(): void {
    this.ended = true;
  }

  /** The last question of this kind. */
  last(method: Question['method']): Question | undefined {
    return this.questions.filter((question) => question.method === method).at(-1);
  }

  /** The arguments of all questions of this kind, in order. */
  asked(method: Question['method']): readonly (readonly unknown[])[] {
    return this.questions.filter((question) => question.method === method).map(({ args }) => args);
  }

  answer(method: Question['method'], result: unknown): void {
    this.send({ id: this.last(method)?.id ?? 0, result: result as never });
  }

  share(share: number): void {
    this.send({ id: this.last('load')?.id ?? 0, share });
  }

  refuse(method: Question['method'], error: CarriedError): void {
    this.send({ id: this.last(method)?.id ?? 0, error });
  }

  die(words = 'out of memory'): void {
    this.onerror?.({ message: words } as ErrorEvent);
  }

  protected send(answer: Answer): void {
    this.onmessage?.({ data: structuredClone(answer) } as MessageEvent);
  }
}

/** A worker of which everything is real but its thread: all that crosses is copied. */
export class InProcessWorker extends FakeWorker {
  constructor(private readonly api: CompareApi) {
    super();
  }

  override postMessage(message: unknown): void {
    const question = structuredClone(message) as Question;
    void answerQuestion(this.api, question, (answer) => {
      if (!this.ended) this.send(answer);
    });
  }
}
