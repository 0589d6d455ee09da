import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const home = 'https://example.org/digits/';

/** Serves a folder at `home`, counts what is asked of it, and can be out of reach. */
export class FakeHost {
  /** Paths from `home`, in the order they were asked for. */
  readonly asked: string[] = [];
  isReachable = true;
  /** Whether the second half of each content is still to come: set it to false, and it comes. */
  isHalted = false;
  /** How each file was asked for, as `fetch` takes it: by its path, the last time. */
  readonly cacheModes = new Map<string, RequestCache | undefined>();
  /** Paths whose content comes damaged. */
  readonly damaged = new Set<string>();
  /** The same of the browser's own cache, which stands before the host. */
  readonly damagedInCache = new Set<string>();
  #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** After a deploy. */
  show(folder: string): void {
    this.#folder = folder;
  }

  /** The browser's own `fetch`, as far as a service worker needs it: a content without the wanted hash is refused. */
  readonly fetch = async (input: string | Request, init?: RequestInit): Promise<Response> => {
    const url = typeof input === 'string' ? input : input.url;
    const integrity = init?.integrity ?? (typeof input === 'string' ? '' : input.integrity);
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    const path = new URL(url).pathname.replace(new URL(home).pathname, '');
    this.asked.push(path);
    this.cacheModes.set(path, init?.cache);
    const file = join(this.#folder, path.replace(/(^|\/)$/, '$1index.html'));
    const isThere = existsSync(file) && statSync(file).isFile();
    const content = readFileSync(isThere ? file : join(this.#folder, '404.html'));
    const mode = init?.cache ?? (typeof input === 'string' ? 'default' : input.cache);
    if (this.damaged.has(path) || (this.damagedInCache.has(path) && mode !== 'reload'))
      content[0] = (content[0] as number) ^ 1;
    const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    if (integrity && integrity !== hash) throw new TypeError('Failed to fetch: another content');
    return new Response(this.#inHalves(content), { status: isThere ? 200 : 404 });
  };

  #inHalves(content: Buffer): ReadableStream<Uint8Array> {
    const middle = Math.ceil(content.length / 2);
    const halves = [new Uint8Array(content.subarray(0, middle)), new Uint8Array(content.subarray(middle))] as const;
    const untilGoingOn = async () => {
      while (this.isHalted) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    return new ReadableStream({
      async start(stream) {
        stream.enqueue(halves[0]);
        await untilGoingOn();
        stream.enqueue(halves[1]);
        stream.close();
      },
    });
  }
}
