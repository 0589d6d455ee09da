import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readNetworks } from '../../../app/compare/read-networks';
import { inLoadingOrder } from '../../../components/compare/network-comparer';

test('our network is there, with its accuracy had nothing been refused', () => {
  const ours = readNetworks().find(({ id }) => id === 'digit-net');
  expect(ours?.short).toBe('Ours');
  expect(ours?.mnist).toBeGreaterThan(0.99);
  expect(ours?.pen).toBeGreaterThan(0.99);
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scrawl-networks-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function write(id: string, bytes: number): void {
  const folder = join(root, 'public/models', id);
  mkdirSync(folder, { recursive: true });
  const training = { recipe: `how ${id} learns`, seconds: 49 };
  // Fetched by its folder, whatever its card says.
  const card = { id: `${id} by its card`, title: `The ${id}`, bytes, measured: [], training };
  writeFileSync(join(folder, 'card.json'), JSON.stringify(card));
}

test('networks stand from the simplest to ours, those that nobody listed behind them, and those that do not ship nowhere', () => {
  for (const id of ['digit-net', 'another', 'convnet', 'softmax-regression']) write(id, 1);
  mkdirSync(join(root, 'public/models/unfinished'));
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  const found = readNetworks();
  expect(found.map(({ id }) => id)).toEqual(['softmax-regression', 'convnet', 'digit-net', 'another']);
  expect(found.at(-1)).toMatchObject({ title: 'The another', short: 'The another', mnist: undefined });
  expect(found.filter((one) => one.findsDigits).map(({ id }) => id)).toEqual(['digit-net']);
  expect(found[0]).toMatchObject({ recipe: 'how softmax-regression learns', seconds: 49 });
});

test('they are fetched ours first, which finds the digits, then from small to large', () => {
  for (const [id, bytes] of [
    ['digit-net', 130],
    ['convnet', 3300],
    ['softmax-regression', 8],
    ['mlp-100', 80],
  ] as const)
    write(id, bytes);
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  expect(inLoadingOrder(readNetworks()).map(({ id }) => id)).toEqual([
    'digit-net',
    'softmax-regression',
    'mlp-100',
    'convnet',
  ]);
});
