import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archives } from '../../../training/data/archives';
import { fetchData } from '../../../training/data/fetch-data';
import type { DataSource } from '../../../training/data/sources';
import { type ChosenDrawing, fingerprintOf } from '../../../training/data/unipen/chosen';
import { makeUnipenFiles } from '../../../training/data/unipen/make-files';
import { ownText } from './fixtures/own-text';
import { tarGz } from './fixtures/tar-gz';

const CONTENT = Buffer.from(ownText());
const PACKED = gzipSync(CONTENT);
const RIGHT = sha256(CONTENT);

let folder: string;
let server: Server;
let base: string;
let answer: RequestListener;
let requests: string[];
let archives: Archives;

beforeEach(async () => {
  archives = {};
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

describe('several files that are made from one archive', () => {
  const strokes = '[[[0,500],[0,0]]]';
  const one: ChosenDrawing = { writer: 'gmd/01', sign: '1', fingerprint: fingerprintOf(strokes), id: 'gmd:1a:0' };
  const lists = [
    { name: 'unipen/ones', drawings: [one] },
    { name: 'unipen/others', drawings: [] },
  ];
  const line = `{"label":1,"writer":"unipen-gmd/01","strokes":${strokes},"id":"gmd:1a:0"}\n`;
  const sources = (): DataSource[] => [made('unipen/ones', line), made('unipen/others', '')];
  let archive: Uint8Array;

  beforeEach(async () => {
    archive = await tarGz({
      'train-1/data/1a/gmd/a.dat': '.INCLUDE gmd/data/a.dat\n.SEGMENT CHARACTER 0 OK "1"\n',
      'train-1/include/gmd/data/a.dat': '.PEN_DOWN\n3 3\n3 9\n.PEN_UP\n',
    });
    answer = (_, response) => response.end(archive);
    const make = (bytes: Uint8Array, from: string) => makeUnipenFiles(bytes, from, lists);
    archives = { [`${base}/archive.tar.gz`]: { file: 'train-1.tar.gz', make } };
  });

  test('are fetched with one request, checked and stored packed', async () => {
    const { status, lines } = await runQuietly(sources());
    expect(status).toBe(0);
    expect(requests).toEqual(['/archive.tar.gz']);
    expect(stored('unipen/ones').toString()).toBe(line);
    expect(readdirSync(join(folder, 'unipen')).sort()).toEqual(['ones.gz', 'others.gz']);
    expect(lines).toEqual([
      'unipen/ones and 1 more: train-1.tar.gz is being read',
      'unipen/ones: fetched, checksum right',
      'unipen/others: fetched, checksum right',
    ]);
  });

  test('are made again one by one: what is there is left alone', async () => {
    mkdirSync(join(folder, 'unipen'));
    writeFileSync(join(folder, 'unipen/others'), '');
    expect((await runQuietly(sources())).lines).toEqual([
      'unipen/others: present, checksum right',
      'unipen/ones: train-1.tar.gz is being read',
      'unipen/ones: fetched, checksum right',
    ]);
    expect(readdirSync(join(folder, 'unipen')).sort()).toEqual(['ones.gz', 'others']);
  });

  test('are made from an archive that lies in the folder, without a request', async () => {
    writeFileSync(join(folder, 'train-1.tar.gz'), archive);
    expect((await run(sources())).status).toBe(0);
    expect(requests).toEqual([]);
    expect(stored('unipen/ones').toString()).toBe(line);
  });

  test('are fetched once more where the archive came cut, and none is stored where one is wrong', async () => {
    const [ones, others] = [made('unipen/ones', 'another line'), made('unipen/others', '')];
    answer = (_, response) => response.end(requests.length > 1 ? archive : archive.subarray(0, 99));
    const { status, lines } = await runQuietly([ones, others]);
    expect(status).toBe(1);
    expect(requests).toHaveLength(2);
    expect(lines[2]).toContain(`unipen/ones from ${base}/archive.tar.gz: expected content of the sha256`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('are not asked for again where the archive lacks drawings', async () => {
    archive = await tarGz({ 'train-1/data/1a/gmd/a.dat': '.SEGMENT CHARACTER 0 OK "1"\n' });
    const { status, lines } = await runQuietly(sources());
    expect(status).toBe(1);
    expect(requests).toHaveLength(1);
    expect(lines[1]).toContain('1 of the drawings that are needed were not found in it: 1 by writers of gmd');
  });

  test('are named together where they are missing, with the archive and where it is', async () => {
    answer = (_, response) => response.writeHead(404).end();
    const { lines } = await run(sources());
    expect(lines.slice(lines.indexOf('') + 1, -1)).toEqual([
      `2 of the data files could not be fetched. Get them by hand and put them into ${folder}:`,
      '  unipen/ones, unipen/others, each as it is or packed as .gz,',
      '  or train-1.tar.gz, which they are made from:',
      `    ${base}/archive.tar.gz`,
    ]);
  });
});

/** Without the lines of progress. */
async function runQuietly(sources: readonly DataSource[]) {
  const { status, lines } = await run(sources);
  return { status, lines: lines.filter((line) => !/ MB, /.test(line)) };
}

function made(name: string, content: string): DataSource {
  return { name, count: 1, sha256: sha256(Buffer.from(content)), urls: [`${base}/archive.tar.gz`] };
}

function source({ name = 'letters', paths = [`/${name}.gz`] }: { name?: string; paths?: string[] } = {}): DataSource {
  return { name, count: 1, sha256: RIGHT, urls: paths.map((path) => base + path) };
}

async function run(sources: readonly DataSource[], { isTTY = false } = {}) {
  let written = '';
  const terminal = { isTTY, write: (text: string) => (written += text) };
  const status = await fetchData(sources, folder, terminal, { retryPauseMs: 1, archives });
  return { status, written, lines: written.split('\n').slice(0, -1) };
}

function stored(name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, `${name}.gz`)));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
