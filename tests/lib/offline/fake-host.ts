import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const home = 'https://example.org/digits/';

/** Serves a folder at `home`, counts what is asked of it, and can be out of reach. */
export class FakeHost {
  /** Paths from `home`, in the order they were asked for. */
  readonly asked: string[] = [];
  isReachable = true;
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
    const file = join(this.#folder, path.replace(/(^|\/)$/, '$1index.html'));
    const isThere = existsSync(file) && statSync(file).isFile();
    const content = readFileSync(isThere ? file : join(this.#folder, '404.html'));
    const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    if (integrity && integrity !== hash) throw new TypeError('Failed to fetch: another content');
    return new Response(content, { status: isThere ? 200 : 404 });
  };
}
