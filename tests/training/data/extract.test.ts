import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DataFormatError } from '../../../training/data/errors';
import { extract } from '../../../training/data/extract';
import { ownText } from './fixtures/own-text';

const packed = readFileSync(new URL('fixtures/own-text.16.Z', import.meta.url));
const other = Buffer.from('not this one');
const extracted = (download: Uint8Array) => Buffer.from(extract(download, 'own-text', 'download')).toString('latin1');

test.each([
  ['in a zip', zipSync({ 'own-text.names': other, 'own-text.Z': packed })],
  ['in a folder of a zip', zipSync({ 'a/b/other.Z': other, 'a/b/own-text.Z': packed })],
  ['in a zip within a zip', zipSync({ 'x.zip': zipSync({ other }), 'y/z.zip': zipSync({ 'd/own-text.Z': packed }) })],
  ['packed by gzip in a zip', zipSync({ 'own-text.gz': gzipSync(ownText()) })],
  ['as it is in a zip', zipSync({ 'own-text': Buffer.from(ownText()) })],
  ['packed by compress', packed],
  ['packed by gzip', gzipSync(ownText())],
  ['as it is', Buffer.from(ownText())],
])('a file is found %s', (_, download) => {
  expect(extracted(download)).toBe(ownText());
});

test.each([
  ['a zip without the file', zipSync({ 'other.Z': packed }), 'a zip that holds own-text.Z, found none'],
  ['a cut zip', zipSync({ 'own-text.Z': packed }).subarray(0, 2000), 'a whole zip'],
  ['a cut gzip file', gzipSync(ownText()).subarray(0, 2000), 'a whole gzip file'],
])('%s is refused', (_, download, message) => {
  expect(() => extracted(download)).toThrow(DataFormatError);
  expect(() => extracted(download)).toThrow(message);
});
