import { EventEmitter } from 'node:events';
import type { GradientQuestion, GradientThreadData } from '../../../training/loop/gradient-pool';
import { answersOf } from '../../../training/loop/work';
import { startBackend } from '../../../training/network/backend';

let backend: Promise<unknown> | undefined;

/** Does a gradient thread's work without a thread, whose start takes longer than a tiny training. */
export class WorkerHere extends EventEmitter {
  private readonly work;

  constructor(_code: string, { workerData }: { workerData: GradientThreadData }) {
    super();
    this.work = answersOf(workerData);
    backend ??= startBackend();
    void backend.then(() => this.emit('message', 'ready'));
  }

  postMessage(question: GradientQuestion): void {
    void Promise.resolve(question)
      .then(this.work)
      .then((answer) => this.emit('message', answer));
  }

  async terminate(): Promise<void> {}
}
