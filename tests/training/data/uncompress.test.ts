import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DataFormatError } from '../../../training/data/errors';
import { uncompress } from '../../../training/data/uncompress';
import { ownText } from './fixtures/own-text';

const packed = (bits: 10 | 16) => readFileSync(new URL(`fixtures/own-text.${bits}.Z`, import.meta.url));
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('what compress packed with growing codes comes out the same', () => {
  expect(asText(uncompress(packed(16), 'own-text.16.Z'))).toBe(ownText());
});

test('what compress packed with a small table, emptied on the way, comes out the same', () => {
  expect(asText(uncompress(packed(10), 'own-text.10.Z'))).toBe(ownText());
});

test('a code may stand for the text it is about to make', () => {
  // "aaa" is the literal a, then code 257, which is a and what follows it: the a that 257 itself starts with.
  expect(asText(uncompress(Uint8Array.of(0x1f, 0x9d, 0x90, 0x61, 0x02, 0x02), 'aaa.Z'))).toBe('aaa');
});

test('an empty file comes out empty', () => {
  expect(uncompress(Uint8Array.of(0x1f, 0x9d, 0x90), 'empty.Z')).toHaveLength(0);
});

test.each([
  ['a gzip file', [0x1f, 0x8b, 0x08, 0x00], 0, 3, 'found 1f 8b 08'],
  ['an empty file', [], 0, 3, 'found nothing'],
  ['a file cut in its header', [0x1f, 0x9d], 0, 3, 'found 1f 9d'],
  ['codes of more than 16 bits', [0x1f, 0x9d, 0x91], 2, 3, 'found the flags 0x91'],
  ['an unknown flag', [0x1f, 0x9d, 0xb0], 2, 3, 'found the flags 0xb0'],
  ['a first code that is no byte', [0x1f, 0x9d, 0x90, 0x01, 0x01], 3, 5, 'at most 255, found 257'],
  ['a code that nothing has made', [0x1f, 0x9d, 0x90, 0x61, 0xfe, 0x03], 4, 6, 'at most 257, found 511'],
])('%s is refused by the byte range that is wrong', (_, bytes, from, to, message) => {
  const unpack = () => uncompress(Uint8Array.from(bytes), 'some.Z');
  expect(unpack).toThrow(DataFormatError);
  expect(unpack).toThrow(`some.Z, bytes ${from} to ${to}: `);
  expect(unpack).toThrow(message);
});

test('a cut file comes out as the beginning of the text, or is refused', () => {
  const whole = packed(10);
  for (let cut = 3; cut < whole.length; cut += 97) {
    expect(ownText().startsWith(asText(uncompress(whole.subarray(0, cut), 'cut.Z')))).toBe(true);
  }
});
