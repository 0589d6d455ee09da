import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '../lib/build/serve/serve';

/** A server of a test's own, at a port that nobody else has. */
export async function listening(answer: RequestListener): Promise<Service> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
