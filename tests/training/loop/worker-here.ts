import { EventEmitter } from 'node:events';
import type { Answers, GradientQuestion, GradientThreadData } from '../../../training/loop/gradient-pool';
import { startBackend } from '../../../training/network/backend';

let backend: Promise<unknown> | undefined;

/** Does a gradient thread's work without a thread, whose start takes longer than a tiny training. */
export class WorkerHere extends EventEmitter {
  private readonly work: Promise<Answers>;

  constructor(_code: string, { workerData }: { workerData: GradientThreadData }) {
    super();
    this.work = import(workerData.work.module).then(({ answersOf }) => answersOf(workerData) as Answers);
    backend ??= startBackend();
    void Promise.all([backend, this.work]).then(() => this.emit('message', 'ready'));
  }

  postMessage(question: GradientQuestion): void {
    void this.work.then((answers) => answers(question)).then((answer) => this.emit('message', answer));
  }

  async terminate(): Promise<void> {}
}
