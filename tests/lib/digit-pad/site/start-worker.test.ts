import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ADDRESS = 'https://scrawl.example/digit-pad/worker.js';

const started: unknown[] = [];
beforeEach(() => {
  started.length = 0;
  vi.resetModules();
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: unknown) {
        started.push(address);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** Starts a worker on a page with these Trusted Types. */
async function startOn(trustedTypes: object | undefined): Promise<void> {
  vi.stubGlobal('self', { origin: 'https://scrawl.example', trustedTypes });
  const { startWorker } = await import('../../../../lib/digit-pad/site/start-worker');
  startWorker(ADDRESS);
}

test('a page with Trusted Types gets an address that the pad’s own policy vouches for', async () => {
  const createScriptURL = (address: string) => `vouched ${address}`;
  await startOn({ createPolicy: (name: string) => name === 'digit-pad' && { createScriptURL } });
  expect(started).toEqual([`vouched ${ADDRESS}`]);
});

test('a page without them gets the address', async () => {
  await startOn(undefined);
  expect(started).toEqual([ADDRESS]);
});

test('so does a page that allows other policies only: it may require none', async () => {
  await startOn({
    createPolicy() {
      throw new TypeError('Policy digit-pad is disallowed.');
    },
  });
  expect(started).toEqual([ADDRESS]);
});
