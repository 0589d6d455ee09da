import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../errors/user-error';
import { THIS_MACHINE } from '../project';
import { respond } from './respond';
import { readSite } from './site';

/** Thrown when another program listens on the port already; `message` says how to choose another. */
export class PortTakenError extends UserError {
  override name = 'PortTakenError';
  constructor(port: number, cause?: unknown) {
    super(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`, '', cause);
  }
}

/** Thrown when the machine has no such address to listen at. */
export class HostError extends UserError {
  override name = 'HostError';
  constructor(host: string, cause?: unknown) {
    super(`HOST is "${host}", which is no address of this machine. HOST=0.0.0.0 means all that it has.`, '', cause);
  }
}

/** What a system answers that is asked to listen at an address that it does not have, or that is none. */
const NO_ADDRESS = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'];

export interface Service {
  /** The home page's address, without a slash at its end: `http://localhost:3000/digits`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the site built in `folder` as it is now: a later build needs a new service. Port 0 takes a free one.
 * `host`: the address or name to listen at. Throws PortTakenError, HostError.
 */
export async function serveSite(folder: string, basePath: string, port: number, host = THIS_MACHINE): Promise<Service> {
  const site = await readSite(folder, basePath);
  const server = createServer(async ({ method = 'GET', url = '/', headers }, response) => {
    const answer = await respond(site, { method, url, headers });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTakenError(port, error));
      else reject(NO_ADDRESS.includes(error.code ?? '') ? new HostError(host, error) : error);
    });
    server.listen(port, host, resolve);
  });
  // Compressed ahead of the first visitor, who would otherwise wait about a second for it.
  for (const file of site.files.values()) if (file.compressible) void file.encoded('br');
  return {
    url: `http://${nameOf(host)}:${(server.address() as AddressInfo).port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As a browser on this machine writes it. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return THIS_MACHINE;
  return host.includes(':') ? `[${host}]` : host;
}
