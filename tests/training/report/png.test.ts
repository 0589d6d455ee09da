import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng, pngAddress } from '../../../training/report/png';

const picture = { width: 3, height: 2, data: Uint8Array.of(0, 255, 10, 20, 30, 40) };

interface Chunk {
  readonly kind: string;
  readonly body: Buffer;
  readonly checksum: string;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({
      kind: png.toString('latin1', at + 4, at + 8),
      body: png.subarray(at + 8, end),
      checksum: png.toString('hex', end, end + 4),
    });
    at = end + 4;
  }
  return chunks;
}

test('a picture becomes a grey PNG, ink dark on white', () => {
  const png = Buffer.from(encodePng(picture));
  expect(png.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
  const [header, pixels, end, ...others] = chunksOf(png);
  expect(others).toEqual([]);
  expect(header?.kind).toBe('IHDR');
  expect(header?.body.toString('hex')).toBe('00000003000000020800000000');
  expect([...inflateSync(pixels?.body ?? Buffer.of())]).toEqual([0, 255, 0, 245, 0, 235, 225, 215]);
  // The empty IEND's checksum is the same in every PNG there is.
  expect(end).toMatchObject({ kind: 'IEND', checksum: 'ae426082' });
});

test('its address holds all of it', () => {
  expect(pngAddress(picture)).toBe(`data:image/png;base64,${Buffer.from(encodePng(picture)).toString('base64')}`);
});
