import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchData } from '../../../training/data/fetch-data';
import type { DataSource } from '../../../training/data/sources';
import { ownText } from './fixtures/own-text';

const CONTENT = Buffer.from(ownText());
const PACKED = gzipSync(CONTENT);
const RIGHT = sha256(CONTENT);

let folder: string;
let server: Server;
let base: string;
let answer: RequestListener;
let requests: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-data-'));
  requests = [];
  answer = (_, response) => response.end(PACKED);
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('a missing file is fetched, checked and stored packed, with a line on the way', async () => {
  answer = (_, response) => response.setHeader('content-length', PACKED.length).end(PACKED);
  const { status, lines } = await run([source()]);
  expect(status).toBe(0);
  expect(stored('letters')).toEqual(CONTENT);
  expect(readdirSync(folder)).toEqual(['letters.gz']);
  expect(lines.some((line) => /^letters: 0\.\d+ of 0\.\d+ MB, 100 %(, [\d.]+ MB\/s)?$/.test(line))).toBe(true);
  expect(lines.at(-1)).toBe('letters: fetched, checksum right');
});

test('on a terminal the progress is one line, drawn over', async () => {
  answer = (_, response) => response.setHeader('content-length', PACKED.length).end(PACKED);
  const { written } = await run([source()], { isTTY: true });
  const drawn = written.split('\r\x1b[2K');
  expect(drawn.at(-2)).toMatch(/^letters: .* 100 %(, [\d.]+ MB\/s)?$/);
  expect(drawn.at(-1)).toBe('letters: fetched, checksum right\n');
});

test('a file within a zip is unpacked and stored on its own', async () => {
  const compressed = readFileSync(new URL('fixtures/own-text.16.Z', import.meta.url));
  answer = (_, response) => response.end(zipSync({ 'folder/letters.Z': compressed }));
  expect((await run([source({ paths: ['/archive.zip'] })])).status).toBe(0);
  expect(stored('letters')).toEqual(CONTENT);
});

test('a file that is there and right is left alone, packed or not', async () => {
  writeFileSync(join(folder, 'letters'), CONTENT);
  writeFileSync(join(folder, 'figures.gz'), PACKED);
  const { status, lines } = await run([source(), source({ name: 'figures' })]);
  expect(status).toBe(0);
  expect(lines).toEqual(['letters: present, checksum right', 'figures: present, checksum right']);
  expect(requests).toEqual([]);
});

test.each([
  ['another content', gzipSync('something else'), `expected content of the sha256 ${RIGHT}, found `],
  ['a cut gzip file', PACKED.subarray(0, 500), 'expected a whole gzip file'],
])('%s in its place is reported and left alone', async (_, bytes, message) => {
  writeFileSync(join(folder, 'letters.gz'), bytes);
  const { status, lines } = await run([source()]);
  expect(status).toBe(1);
  expect(lines[0]).toContain('letters: present, but wrong: ');
  expect(lines[0]).toContain(message);
  expect(readFileSync(join(folder, 'letters.gz'))).toEqual(Buffer.from(bytes));
  expect(requests).toEqual([]);
});

test('a connection cut off on the way is tried once more', async () => {
  answer = (_, response) => {
    response.setHeader('content-length', PACKED.length);
    if (requests.length > 1) return response.end(PACKED);
    return response.write(PACKED.subarray(0, 100), () => response.destroy());
  };
  expect((await run([source()])).status).toBe(0);
  expect(requests).toEqual(['/letters.gz', '/letters.gz']);
  expect(stored('letters')).toEqual(CONTENT);
});

test('a file cut off every time leaves nothing behind and names what is missing', async () => {
  answer = (_, response) => response.end(PACKED.subarray(0, 500));
  const { status, lines } = await run([source()]);
  expect(status).toBe(1);
  expect(requests).toHaveLength(2);
  expect(lines.join('\n')).toContain('bytes 0 to 500: expected a whole gzip file, found unexpected end of file');
  expect(readdirSync(folder)).toEqual([]);
});

test('a mirror that does not have the file is not asked again, the next one is', async () => {
  answer = (request, response) => {
    if (request.url === '/old/letters.gz') return response.writeHead(404).end('gone');
    return response.end(PACKED);
  };
  const { status, lines } = await run([source({ paths: ['/old/letters.gz', '/new/letters.gz'] })]);
  expect(status).toBe(0);
  expect(requests).toEqual(['/old/letters.gz', '/new/letters.gz']);
  expect(lines[0]).toBe(`letters: ${base}/old/letters.gz: the server answered 404 Not Found.`);
});

test('another content than the published one is not saved', async () => {
  answer = (_, response) => response.end(gzipSync('something else'));
  const { status, lines } = await run([source()]);
  expect(status).toBe(1);
  expect(lines.join('\n')).toContain(
    `expected content of the sha256 ${RIGHT}, found ${sha256(Buffer.from('something else'))}`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('offline it says what is missing, where to get it and where to put it', async () => {
  const nowhere = 'http://127.0.0.1:1';
  const letters = {
    name: 'letters',
    count: 1,
    sha256: RIGHT,
    urls: [`${nowhere}/letters.gz`, `${nowhere}/mirror/letters.gz`],
  };
  const pen = { name: 'pen', count: 1, sha256: RIGHT, urls: [`${nowhere}/pen.zip`] };
  const { status, lines } = await run([letters, pen]);
  expect(status).toBe(1);
  expect(lines.slice(lines.indexOf(''))).toEqual([
    '',
    `2 of the data files could not be fetched. Get them by hand and put them into ${folder}:`,
    '  letters, as it is or packed as letters.gz, from',
    `    ${nowhere}/letters.gz`,
    `    ${nowhere}/mirror/letters.gz`,
    '  pen, as it is or packed as pen.gz, from',
    `    ${nowhere}/pen.zip (in it pen.Z, for \`uncompress\`)`,
    'If another folder holds them, set DATA_DIR to it. Then run `npm run data` again: it checks them.',
  ]);
});

test('a folder that is not there yet is made', async () => {
  rmSync(folder, { recursive: true });
  expect((await run([source()])).status).toBe(0);
  expect(existsSync(join(folder, 'letters.gz'))).toBe(true);
  mkdirSync(folder, { recursive: true });
});

function source({ name = 'letters', paths = [`/${name}.gz`] }: { name?: string; paths?: string[] } = {}): DataSource {
  return { name, count: 1, sha256: RIGHT, urls: paths.map((path) => base + path) };
}

async function run(sources: readonly DataSource[], { isTTY = false } = {}) {
  let written = '';
  const terminal = { isTTY, write: (text: string) => (written += text) };
  const status = await fetchData(sources, folder, terminal, 1);
  return { status, written, lines: written.split('\n').slice(0, -1) };
}

function stored(name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, `${name}.gz`)));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
