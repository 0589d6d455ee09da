import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readNetworks } from '../../../app/compare/read-networks';
import { readMetrics } from '../../../app/how-good/read-metrics';
import { inLoadingOrder } from '../../../components/compare/network-comparer';

const shown = (id: string) => readNetworks().find((one) => one.id === id);
const measuredOn = (id: string, set: string) => readMetrics(id).card.measured.find((one) => one.set === set);

test('ours is there with the accuracies that its card and "How good is it?" have, and those had nothing been refused', () => {
  const ours = shown('digit-net');
  expect(ours?.short).toBe('Ours');
  const [mnist, pen] = ['MNIST test', 'UCI pen digits, writers 25–30 (validation)'].map((set) =>
    measuredOn('digit-net', set),
  );
  expect(mnist?.accuracy).toBeGreaterThan(0.99);
  expect([ours?.mnist, ours?.mnistUnrefused]).toEqual([mnist?.accuracy, mnist?.readAnyway]);
  expect([ours?.pen, ours?.penUnrefused]).toEqual([pen?.accuracy, pen?.readAnyway]);
});

test('the others refuse nothing on this page, so they have one accuracy, of their likeliest digit', () => {
  const softmax = shown('softmax-regression');
  expect(softmax?.mnist).toBe(measuredOn('softmax-regression', 'MNIST test')?.readAnyway);
  expect(softmax?.mnistUnrefused).toBeUndefined();
});

test('every network tells how it was trained, how long, and how it learnt', () => {
  for (const { id, recipe, seconds, curve } of readNetworks()) {
    expect(recipe, id).toBeDefined();
    expect(seconds, id).toBeGreaterThan(0);
    expect(curve.length, id).toBeGreaterThan(5);
    const seen = curve.map(({ pictures }) => pictures);
    expect(seen, id).toEqual([...seen].sort((a, b) => a - b));
    expect(curve.at(-1)?.accuracy, id).toBeGreaterThan(curve[0]?.accuracy ?? 1);
  }
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
  expect(found[0]).toMatchObject({ recipe: 'how softmax-regression learns', seconds: 49, curve: [] });
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
