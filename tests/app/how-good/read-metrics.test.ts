import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readMetrics } from '../../../app/how-good/read-metrics';

test('the network that ships has been measured: npm run report -- --record', () => {
  const { card, figures } = readMetrics('digit-net');
  expect(card.id).toBe('digit-net');
  expect(figures).toBeDefined();
  expect(figures?.sets.map(({ count }) => count)).toEqual([1498, 1004, 5000]);
  // The same figures as the card's: they are of the same weights.
  for (const { set, accuracy } of figures?.sets ?? []) {
    expect(card.measured.find((one) => one.set === set)?.accuracy).toBeCloseTo(accuracy, 3);
  }
});

test('it reads as well at any place and size as in the middle of the sheet: within 0.2 points', () => {
  const { robustness } = readMetrics('digit-net').figures ?? {};
  const [anyhow] = robustness?.curves.find(({ id }) => id === 'anyhow')?.points ?? [];
  expect(Math.abs((anyhow?.accuracy ?? 0) - (robustness?.accuracy ?? 1))).toBeLessThanOrEqual(0.002);
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scrawl-measures-'));
  mkdirSync(join(root, 'public/models/some'), { recursive: true });
  write('card.json', '{"id":"some"}');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});
const write = (name: string, text: string) => writeFileSync(join(root, 'public/models/some', name), text);

function readHere() {
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  return readMetrics('some');
}

test('without figures there is the card alone', () => {
  expect(readHere()).toEqual({ card: { id: 'some' }, figures: undefined });
});

test('figures of other weights than those that ship are none', () => {
  write('figures.json', '{"weights":"weights.old.bin"}');
  write('weights.new.bin', '');
  expect(readHere().figures).toBeUndefined();
  write('weights.old.bin', '');
  expect(readHere().figures).toEqual({ weights: 'weights.old.bin' });
});
