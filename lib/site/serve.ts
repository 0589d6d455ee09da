import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from './respond';
import { readSite } from './site';

/** Thrown when another program listens on the port already; `message` says how to choose another. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';
  constructor(port: number, cause?: unknown) {
    super(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`, { cause });
  }
}

export interface Service {
  /** The home page's address, without a slash at its end: `http://localhost:3000/digits`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the site built in `folder` as it is now: a later build needs a new service. Port 0 takes a free one.
 * Throws PortTakenError.
 */
export async function serveSite(folder: string, basePath: string, port: number): Promise<Service> {
  const site = await readSite(folder, basePath);
  const server = createServer(async ({ method = 'GET', url = '/', headers }, response) => {
    const answer = await respond(site, { method, url, headers });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port, error) : error);
    });
    server.listen(port, resolve);
  });
  // Compressed ahead of the first visitor, who would otherwise wait about a second for it.
  for (const file of site.files.values()) if (file.compressible) void file.encoded('br');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
