import { EventEmitter } from 'node:events';
import type { GradientQuestion, GradientThreadData } from '../../../training/loop/gradient-pool';
import { gradientWork } from '../../../training/loop/gradient-work';
import { startBackend } from '../../../training/network/backend';

let backend: Promise<unknown> | undefined;

/** Does a gradient thread's work without a thread, whose start takes longer than a tiny training. */
export class WorkerHere extends EventEmitter {
  private readonly work;

  constructor(_code: string, { workerData }: { workerData: GradientThreadData }) {
    super();
    this.work = gradientWork(workerData);
    backend ??= startBackend();
    void backend.then(() => this.emit('message', 'ready'));
  }

  postMessage(question: GradientQuestion): void {
    queueMicrotask(() => this.emit('message', this.work(question)));
  }

  async terminate(): Promise<void> {}
}
