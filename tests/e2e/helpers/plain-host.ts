import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Service } from '../../../lib/build/serve/serve';
import { listening } from '../../listening';

/** The few types that the plainest of hosts know. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'application/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
};

/**
 * A host as plain as they come: a folder's address shows its index.html, what is missing shows 404.html, and that is all.
 * No clean addresses, no headers of the site's choosing, no compression.
 */
export async function servePlainly(folder: string, basePath: string): Promise<Service> {
  const { url, close } = await listening(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const isInside = `${pathname}/`.startsWith(`${basePath}/`);
    const path = isInside ? join(folder, pathname.slice(basePath.length)) : undefined;
    const isFolder = path !== undefined && existsSync(path) && statSync(path).isDirectory();
    if (isFolder && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const file = isFolder ? join(path, 'index.html') : path;
    const isThere = file !== undefined && existsSync(file);
    const sent = isThere ? file : join(folder, '404.html');
    const headers = { 'Content-Type': types[extname(sent)] ?? 'application/octet-stream' };
    response
      .writeHead(isThere ? 200 : 404, headers)
      .end(existsSync(sent) ? readFileSync(sent) : 'There is nothing here.');
  });
  return { url: url + basePath, close };
}
