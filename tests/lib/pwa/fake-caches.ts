/** The browser's caches, which outlive a service worker. Keys are whole addresses. */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();
  /** Where the storage is full, nothing more can be put into a cache. */
  isFull = false;

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache(this);
    this.#caches.set(name, cache);
    return cache;
  }
  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }
  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }
}

type Key = string | { readonly url: string };

const addressOf = (key: Key): string => (typeof key === 'string' ? key : key.url);

class FakeCache {
  readonly #responses = new Map<string, Response>();
  readonly #storage: FakeCaches;
  constructor(storage: FakeCaches) {
    this.#storage = storage;
  }

  async match(key: Key, { ignoreSearch = false } = {}): Promise<Response | undefined> {
    const found = ignoreSearch
      ? [...this.#responses.keys()].find((address) => address.replace(/\?.*/, '') === addressOf(key))
      : addressOf(key);
    return this.#responses.get(found ?? '')?.clone();
  }
  async put(key: Key, response: Response): Promise<void> {
    if (this.#storage.isFull) throw new DOMException('The storage is full.', 'QuotaExceededError');
    this.#responses.set(addressOf(key), response);
  }
  async keys(): Promise<Request[]> {
    return [...this.#responses.keys()].map((address) => new Request(address));
  }
  async delete(key: Key): Promise<boolean> {
    return this.#responses.delete(addressOf(key));
  }
}
