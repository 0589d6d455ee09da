import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { writeServiceWorker } from '../../../lib/build/manifest/own-scripts';
import type { FakeCaches } from './fake-caches';
import { type FakeHost, home } from './fake-host';

/** What a browser says of a request, beside its address. */
export interface Asked {
  readonly mode?: 'navigate' | 'cors';
  /** The page that asks; for a navigation, the page that comes of it. */
  readonly page?: string;
  /** What is sent along, by POST. */
  readonly sent?: FormData;
}

/** A service worker that runs as it was built, in a browser of which the test holds the caches and the host. */
export interface RunningServiceWorker {
  install(): Promise<void>;
  activate(): Promise<void>;
  tell(data: string): Promise<void>;
  /** Asks for a path from the site's home, and waits for all that follows from it. */
  ask(path: string, asked?: Asked): Promise<Response>;
  /** The same without the wait: what comes may still be on its way. */
  begin(path: string): Promise<Response>;
}

/** Starts the service worker of the site in a folder, written there as `npm run build` does. `pages`: those that are open. */
export async function runServiceWorker(
  folder: string,
  { caches, host, pages = [] }: { caches: FakeCaches; host: FakeHost; pages?: readonly string[] },
): Promise<RunningServiceWorker> {
  const path = join(folder, 'service-worker.js');
  if (!existsSync(path)) await writeServiceWorker(folder);
  const target = new EventTarget();
  const self = {
    location: new URL(`${home}service-worker.js`),
    caches,
    registration: { scope: home, installing: null, waiting: null },
    clients: { matchAll: async () => pages.map((id) => ({ id })), claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: target.addEventListener.bind(target),
  };
  // The time is asked for each time: a test may set it.
  const web = {
    URL,
    Request,
    Response,
    TypeError,
    Blob,
    File,
    AbortController,
    crypto,
    btoa,
    TransformStream,
    Date: { now: () => Date.now() },
    setTimeout,
    clearTimeout,
  };
  runInNewContext(readFileSync(path, 'utf8'), { ...web, ...self, self, fetch: host.fetch });

  const dispatch = <E extends LongEvent>(event: E): Promise<void> => {
    target.dispatchEvent(event);
    return event.isOver();
  };
  return {
    install: () => dispatch(new LongEvent('install')),
    activate: () => dispatch(new LongEvent('activate')),
    tell: (data) => dispatch(Object.assign(new LongEvent('message'), { data })),
    async ask(path, { mode = 'cors', page = 'a page', sent } = {}) {
      const event = new FakeFetchEvent(mode, new Request(home + path, sent && { method: 'POST', body: sent }), page);
      await dispatch(event);
      return event.answer ?? Promise.reject(new Error(`The service worker leaves ${path} alone.`));
    },
    async begin(path) {
      const event = new FakeFetchEvent('cors', new Request(home + path), 'a page');
      void dispatch(event);
      return event.answer ?? Promise.reject(new Error(`The service worker leaves ${path} alone.`));
    },
  };
}

/** An event that lasts as long as something is under way. */
class LongEvent extends Event {
  readonly #waited: Promise<unknown>[] = [];

  waitUntil(promise: Promise<unknown>): void {
    this.#waited.push(promise);
  }

  /** What is waited for may wait for more. */
  async isOver(): Promise<void> {
    for (const promise of this.#waited) await promise;
  }
}

class FakeFetchEvent extends LongEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  answer: Promise<Response> | undefined;

  constructor(mode: 'navigate' | 'cors', request: Request, page: string) {
    super('fetch');
    // Only a browser can make a request of that mode.
    this.request = Object.defineProperty(request, 'mode', { value: mode });
    this.clientId = mode === 'navigate' ? '' : page;
    this.resultingClientId = mode === 'navigate' ? page : '';
  }

  respondWith(answer: Promise<Response>): void {
    this.answer = answer;
    this.waitUntil(answer);
  }
}
