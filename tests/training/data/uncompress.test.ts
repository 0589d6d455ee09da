import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { DataFormatError, GzipMissingError } from '../../../training/data/errors';
import { uncompress } from '../../../training/data/uncompress';
import { ownText } from './fixtures/own-text';

const packed = (bits: 10 | 16) => readFileSync(new URL(`fixtures/own-text.${bits}.Z`, import.meta.url));

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([10, 16] as const)('what compress packed with codes of up to %d bits comes out the same', (bits) => {
  expect(Buffer.from(uncompress(packed(bits), 'own-text.Z')).toString('latin1')).toBe(ownText());
});

test.each([
  ['an empty file', Buffer.of()],
  ['a file cut in its header', Buffer.of(0x1f, 0x9d)],
  ['an unknown flag', Buffer.of(0x1f, 0x9d, 0xb0)],
  ['a code that nothing has made', Buffer.of(0x1f, 0x9d, 0x90, 0x61, 0xfe, 0x03)],
])('%s is refused in a sentence', (_, bytes) => {
  const unpack = () => uncompress(bytes, 'some.Z');
  expect(unpack).toThrow(DataFormatError);
  expect(unpack).toThrow(`some.Z, bytes 0 to ${bytes.length}: expected a whole .Z file, found `);
});

test('a system without gzip is told what is missing', () => {
  vi.stubEnv('PATH', '/nowhere');
  const unpack = () => uncompress(packed(16), 'some.Z');
  expect(unpack).toThrow(GzipMissingError);
  expect(unpack).toThrow('gzip is not installed');
});
