import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { DownloadError, download } from '../../../training/data/download';

test('a server that falls silent is given up', async () => {
  const server = createServer((_, response) => response.write('the beginning'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
  const error = await download(url, () => {}, 100).catch((reason: unknown) => reason);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(error).toBeInstanceOf(DownloadError);
  expect(String(error)).toBe(`DownloadError: ${url}: nothing came for 0.1 s.`);
});

test('a server that cannot be reached is named with the reason', async () => {
  const error = await download('http://127.0.0.1:1/file', () => {}).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ url: 'http://127.0.0.1:1/file', isFinal: false });
});
