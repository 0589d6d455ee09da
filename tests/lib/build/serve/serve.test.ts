import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatHeadersFile } from '../../../../lib/build/headers/host-files';
import { HostError, PortTakenError, type Service, serveSite } from '../../../../lib/build/serve/serve';
import { builtSite } from '../built-site';

const home = `<!doctype html><title>Scrawl</title>${'<p>Draw a digit.</p>'.repeat(200)}`;
const files: Readonly<Record<string, string>> = {
  'index.html': home,
  'compare/index.html': '<!doctype html><title>Compare</title>',
  'compare/index.txt': 'what the router asks for',
  '404.html': '<!doctype html><title>Not found</title>',
  '_next/static/chunks/a1b2.js': 'export const a = 1;',
  'wasm/tfjs.wasm': '\0asm',
  'models/digit-net/card.json': '{}',
  'icon.png': 'PNG',
  '.stamp': 'not for visitors',
  _headers: formatHeadersFile([
    { pattern: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } },
    { pattern: '/_next/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { pattern: '/digits/_next/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  ]),
  'vercel.json': '{}',
};

let folder: string;
let root: Service;
let digits: Service;

beforeAll(async () => {
  folder = builtSite(files);
  writeFileSync(join(dirname(folder), 'outside.html'), 'a secret');
  root = await serveSite(folder, '', 0);
  digits = await serveSite(folder, '/digits', 0);
});

afterAll(async () => {
  await root.close();
  await digits.close();
  rmSync(folder, { recursive: true });
  rmSync(join(dirname(folder), 'outside.html'));
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks as written: unlike fetch, it neither unpacks the body nor tidies the path. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', of = root): Promise<Answer> {
  const { hostname, port } = new URL(of.url);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    question.on('error', reject).end();
  });
}

test('the home page is at /', async () => {
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-length']).toBe(String(home.length));
  expect(body.toString()).toBe(home);
});

test('a page is at its folder’s address, with or without a query, and beside it what the router asks for', async () => {
  expect((await ask('/compare/')).body.toString()).toContain('Compare');
  expect((await ask('/compare/?of=two')).body.toString()).toContain('Compare');
  expect((await ask('/compare/index.txt?_rsc=1')).headers['content-type']).toBe('text/plain; charset=utf-8');
});

test('a slash too few is redirected to the address with it, and the query is kept', async () => {
  const { status, headers } = await ask('/compare?embed=1');
  expect(status).toBe(308);
  expect(headers.location).toBe('/compare/?embed=1');
});

test('two slashes in front are not found and lead to no other host', async () => {
  const { status, headers } = await ask('//compare');
  expect(status).toBe(404);
  expect(headers.location).toBeUndefined();
});

test('what does not exist is 404 with the site’s own page', async () => {
  const { status, headers, body } = await ask('/nothing/here');
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('text/html');
  expect(body.toString()).toContain('Not found');
});

test('text goes out as brotli, as gzip, or as it is, whichever the client takes', async () => {
  const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(br.headers.vary).toBe('Accept-Encoding');
  expect(br.body.byteLength).toBeLessThan(home.length / 5);
  expect(brotliDecompressSync(br.body).toString()).toBe(home);

  const gzip = await ask('/', { 'accept-encoding': 'br;q=0, GZIP;q=0.5' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(home);

  const any = await ask('/', { 'accept-encoding': '*' });
  expect(any.headers['content-encoding']).toBe('br');

  const none = await ask('/', { 'accept-encoding': 'identity' });
  expect(none.headers['content-encoding']).toBeUndefined();
});

test('a picture is packed already and is not compressed', async () => {
  const { headers } = await ask('/icon.png', { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-type']).toBe('image/png');
});

test('the site’s own headers go out with what they are for, the rest is asked for anew', async () => {
  expect((await ask('/_next/static/chunks/a1b2.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  for (const path of ['/', '/compare/', '/wasm/tfjs.wasm', '/models/digit-net/card.json', '/nothing']) {
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('what is missing is asked for anew, also where everything else is kept for a year', async () => {
  const { status, headers } = await ask('/_next/static/chunks/gone.js');
  expect(status).toBe(404);
  expect(headers['cache-control']).toBe('no-cache');
});

test('types are what browsers insist on, and may not be guessed', async () => {
  const expected = {
    '/_next/static/chunks/a1b2.js': 'text/javascript; charset=utf-8',
    '/wasm/tfjs.wasm': 'application/wasm',
    '/models/digit-net/card.json': 'application/json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(expected)) {
    const { headers } = await ask(path);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a client that has the file already gets 304 and no body', async () => {
  const first = await ask('/', { 'accept-encoding': 'br' });
  const etag = String(first.headers.etag);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': known });
    expect(again.status).toBe(304);
    expect(again.body.byteLength).toBe(0);
    expect(again.headers.etag).toBe(etag);
  }
  expect((await ask('/', { 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200);
});

test('each encoding has an ETag of its own', async () => {
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (name) => (await ask('/', { 'accept-encoding': name })).headers.etag),
  );
  expect(new Set(tags).size).toBe(3);
});

test('HEAD gets the headers of GET and no body', async () => {
  const get = await ask('/', { 'accept-encoding': 'br' });
  const head = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
  expect(head.status).toBe(200);
  expect(head.headers['content-length']).toBe(get.headers['content-length']);
  expect(head.body.byteLength).toBe(0);
});

test('nothing is changed by other methods', async () => {
  const { status, headers } = await ask('/', {}, 'POST');
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test('no path leads out of the site or to its dotfiles', async () => {
  const paths = ['/../outside.html', '/../outside', '/%2e%2e/outside.html', '/..%2foutside.html', '/..%5coutside.html'];
  for (const path of [...paths, '/_headers', '/vercel.json', '/.stamp', '/%2estamp', '/models/../.stamp']) {
    const { status, body } = await ask(path);
    expect(status, path).toBe(404);
    expect(body.toString()).toContain('Not found');
  }
});

test('a malformed address is answered, and the service goes on', async () => {
  expect((await ask('/%')).status).toBe(400);
  expect((await ask('/%c3%28')).status).toBe(400);
  expect((await ask('/%00')).status).toBe(404);
  expect((await ask('http://[bad')).status).toBe(404);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(root.url).port), 'localhost', () => socket.end('GET / nonsense\r\n\r\n'));
    socket.resume().on('close', () => resolve());
  });
  expect((await ask('/')).status).toBe(200);
});

test('under a sub-path everything is found there, and nothing beside it', async () => {
  expect(digits.url).toMatch(/\/digits$/);
  expect((await ask('/digits', {}, 'GET', digits)).headers.location).toBe('/digits/');
  expect((await ask('/digits/', {}, 'GET', digits)).body.toString()).toBe(home);
  expect((await ask('/digits/compare/', {}, 'GET', digits)).status).toBe(200);
  expect((await ask('/digits/compare', {}, 'GET', digits)).headers.location).toBe('/digits/compare/');
  expect((await ask('/digits/_next/static/chunks/a1b2.js', {}, 'GET', digits)).headers['cache-control']).toMatch(
    'immutable',
  );
  expect((await ask('/', {}, 'GET', digits)).status).toBe(404);
  expect((await ask('/digitsx', {}, 'GET', digits)).status).toBe(404);
});

test('a port that is taken is an error that says which other one to take', async () => {
  const port = Number(new URL(root.url).port);
  const error = await serveSite(folder, '', port).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(PortTakenError);
  expect((error as Error).message).toContain(`PORT=${port + 1} npm start`);
});

/** By which other machines reach this one; where it has no such address, one of its own that is not localhost's. */
const otherAddress =
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.2';

const isReached = (service: Service, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(service.url).port), address, () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.end());
  });

test('only this machine reaches the site, unless it is served at another address', async () => {
  expect(await isReached(root, 'localhost')).toBe(true);
  expect(await isReached(root, otherAddress)).toBe(false);
  const open = await serveSite(folder, '', 0, '0.0.0.0');
  expect(await isReached(open, otherAddress)).toBe(true);
  expect(open.url).toMatch(/^http:\/\/localhost:/);
  await open.close();
});

test('an address that this machine does not have is an error that says so', async () => {
  // Of a range for documents. Source: RFC 5737.
  const error = await serveSite(folder, '', 0, '192.0.2.1').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostError);
  expect((error as Error).message).toContain('192.0.2.1');
});
