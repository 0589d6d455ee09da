import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFrame } from '../../../../lib/build/frame/write-frame';
import { addPolicy } from '../../../../lib/build/headers/policy';
import { builtSite } from '../built-site';

/** Bytes in brotli: the element and its network are eighty times as much. */
const MOST_BYTES = 3_000;

let out: string;
beforeAll(async () => {
  out = builtSite({});
  await writeFrame(out);
});
afterAll(() => rmSync(out, { recursive: true }));

const page = (): string => readFileSync(join(out, 'pad', 'index.html'), 'utf8');

test('the page for frames is one small file, which loads the element alone and names it from where it lies', () => {
  expect(brotliCompressSync(page()).length).toBeLessThan(MOST_BYTES);
  expect(page()).toContain('<digit-pad></digit-pad>');
  const addresses = [...page().matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toEqual(['../icon.svg']);
  expect(page()).toContain('../digit-pad.js');
});

test('its policy names its one script, and forbids every other inline', () => {
  expect(addPolicy(out)).toHaveLength(1);
  expect(page()).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
});
