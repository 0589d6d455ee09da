import { vi } from 'vitest';

/** A service worker whose state the test decides. */
export class FakeServiceWorker extends EventTarget {
  state = 'installing';
  readonly postMessage = vi.fn();
  enter(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** The browser's record of the site's service workers. */
export class FakeRegistration extends EventTarget {
  installing: FakeServiceWorker | null = null;
  waiting: FakeServiceWorker | null = null;
  active: FakeServiceWorker | null = null;
  readonly update = vi.fn(async () => {});

  /** A new version has been found, and is being fetched. */
  find(): FakeServiceWorker {
    const worker = new FakeServiceWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }

  /** It has been fetched, and takes over where there was none before it. */
  finish(worker: FakeServiceWorker): void {
    this.installing = null;
    this.waiting = worker;
    worker.enter('installed');
    if (this.active === null) this.activate();
  }

  activate(): void {
    this.active = this.waiting;
    this.waiting = null;
    this.active?.enter('activated');
  }

  asRegistration = () => this as unknown as ServiceWorkerRegistration;
}

/** What stands at `navigator.serviceWorker`. */
export class FakeContainer extends EventTarget {
  controller: FakeServiceWorker | null = null;
  readonly register = vi.fn(async (_address: string) => new FakeRegistration());
  readonly getRegistration = vi.fn(async (): Promise<FakeRegistration | undefined> => undefined);
  control(worker: FakeServiceWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** Puts `container` into the page, or takes service workers out of it, as in an insecure page. */
export function setServiceWorkers(container: FakeContainer | undefined): void {
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
}
