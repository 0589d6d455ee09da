import type { Answer, CarriedError, Method, Question } from '../../../../lib/worker/api/messages';
import type { WorkerLike } from '../../../../lib/worker/page/connection';
import { answerQuestion, carried } from '../../../../lib/worker/thread/answer-question';

/** A worker with the API `A` that answers when and what the test says. */
export class FakeWorker<A> implements WorkerLike {
  readonly questions: Question<A>[] = [];
  ended = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  /** What was handed over with each question. */
  readonly handedOver: (readonly Transferable[])[] = [];

  postMessage(message: unknown, handedOver: readonly Transferable[] = []): void {
    if (this.ended) return;
    this.questions.push(message as Question<A>);
    this.handedOver.push(handedOver);
  }

  terminate(): void {
    this.ended = true;
  }

  get lastQuestion(): Question<A> | undefined {
    return this.questions.at(-1);
  }

  /** The last question of this kind. */
  last(method: Method<A>): Question<A> | undefined {
    return this.questions.filter((question) => question.method === method).at(-1);
  }

  /** The arguments of all questions of this kind, in order. */
  asked(method: Method<A>): readonly (readonly unknown[])[] {
    return this.questions.filter((question) => question.method === method).map(({ args }) => args);
  }

  /** Answers a question, the last one unless told otherwise. */
  answer(result: unknown, question: { readonly id: number } | undefined = this.lastQuestion): void {
    this.send({ id: question?.id ?? 0, result: result as never });
  }

  answerTo(method: Method<A>, result: unknown): void {
    this.answer(result, this.last(method));
  }

  share(share: number): void {
    this.send({ id: this.last('load' as Method<A>)?.id ?? 0, share });
  }

  refuse(error: Error, question: { readonly id: number } | undefined = this.lastQuestion): void {
    this.send({ id: question?.id ?? 0, error: carried(error) });
  }

  die(words = 'out of memory'): void {
    this.onerror?.({ message: words } as ErrorEvent);
  }

  protected send(answer: Answer<A> | { readonly id: number; readonly error: CarriedError }): void {
    this.onmessage?.({ data: answer } as MessageEvent);
  }
}

/** A worker of which everything is real but its thread: all that crosses is copied. */
export class InProcessWorker<A> extends FakeWorker<A> {
  constructor(private readonly api: A) {
    super();
  }

  override postMessage(message: unknown): void {
    const question = structuredClone(message) as Question<A>;
    void answerQuestion(this.api, question, (answer) => {
      if (!this.ended) this.send(structuredClone(answer));
    });
  }
}

/** Lets everything that promises have set off run to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
