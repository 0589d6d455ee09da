import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { DataFormatError, GzipMissingError } from '../../../training/data/errors';
import { extract } from '../../../training/data/extract';
import { ownText } from './fixtures/own-text';

const compressed = (bits: 10 | 16) => readFileSync(new URL(`fixtures/own-text.${bits}.Z`, import.meta.url));
const packed = compressed(16);
afterEach(() => {
  vi.unstubAllEnvs();
});

const other = Buffer.from('not this one');
const extracted = (download: Uint8Array) => Buffer.from(extract(download, 'own-text', 'download')).toString('latin1');

test.each([
  ['in a zip', zipSync({ 'own-text.names': other, 'own-text.Z': packed })],
  ['in a folder of a zip', zipSync({ 'a/b/other.Z': other, 'a/b/own-text.Z': packed })],
  ['in a zip within a zip', zipSync({ 'x.zip': zipSync({ other }), 'y/z.zip': zipSync({ 'd/own-text.Z': packed }) })],
  ['packed by gzip in a zip', zipSync({ 'own-text.gz': gzipSync(ownText()) })],
  ['as it is in a zip', zipSync({ 'own-text': Buffer.from(ownText()) })],
  ['packed by compress with codes of up to 16 bits', packed],
  ['packed by compress with codes of up to 10 bits', compressed(10)],
  ['packed by gzip', gzipSync(ownText())],
  ['as it is', Buffer.from(ownText())],
])('a file is found %s', (_, download) => {
  expect(extracted(download)).toBe(ownText());
});

test.each([
  ['a zip without the file', zipSync({ 'other.Z': packed }), 'a zip that holds own-text.Z, found none'],
  ['a cut zip', zipSync({ 'own-text.Z': packed }).subarray(0, 2000), 'a whole zip'],
  ['a cut gzip file', gzipSync(ownText()).subarray(0, 2000), 'download, bytes 0 to 2000: expected a whole gzip file'],
  ['a .Z file cut in its header', Buffer.of(0x1f, 0x9d), 'download, bytes 0 to 2: expected a whole .Z file, found '],
  ['an unknown flag', Buffer.of(0x1f, 0x9d, 0xb0), 'bytes 0 to 3: expected a whole .Z file, found '],
  ['a code that nothing has made', Buffer.of(0x1f, 0x9d, 0x90, 0x61, 0xfe, 0x03), 'a whole .Z file, found '],
])('%s is refused', (_, download, message) => {
  expect(() => extracted(download)).toThrow(DataFormatError);
  expect(() => extracted(download)).toThrow(message);
});

test('a system without gzip is told what is missing', () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(() => extracted(packed)).toThrow(GzipMissingError);
  expect(() => extracted(packed)).toThrow('gzip is not installed');
});
