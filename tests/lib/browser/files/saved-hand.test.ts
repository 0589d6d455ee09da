// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { formatHand, parseHand } from '../../../../lib/browser/files/hand-file';
import { saveHand } from '../../../../lib/browser/files/saved-hand';
import type { HandExample } from '../../../../lib/reading/labelled-digits';
import { createHand } from '../../../../lib/session/hand';

const example = (digit: number): HandExample => ({
  digit,
  picture: { width: 28, height: 28, data: Uint8Array.from({ length: 784 }, (_, i) => i % 256) },
});

beforeEach(() => localStorage.clear());

test('what was learnt is there at the next visit', async () => {
  const hand = createHand();
  const stop = saveHand(hand);
  hand.answer('on');
  hand.load([example(4), { ...example(7), picture: { width: 28, height: 28, data: new Uint8Array(784) } }]);
  await vi.waitFor(() => expect(localStorage.getItem('scrawl.hand')).toContain('\n7,'));
  stop();
  const next = createHand();
  saveHand(next);
  await vi.waitFor(() => expect(next.state.get()).toEqual(hand.state.get()));
});

test('nothing is saved before a person was asked', async () => {
  const hand = createHand();
  saveHand(hand);
  hand.add(example(4), 'ink');
  await import('../../../../lib/browser/files/hand-file');
  expect(localStorage.getItem('scrawl.hand')).toBeNull();
  hand.answer('off');
  await vi.waitFor(() => expect(localStorage.getItem('scrawl.hand')).not.toBeNull());
  expect(localStorage.getItem('scrawl.hand')?.trim().split('\n')).toHaveLength(2);
});

test('what another tab forgets is forgotten here too', async () => {
  localStorage.setItem('scrawl.hand', formatHand({ consent: 'on', examples: [example(5)] }));
  const hand = createHand();
  saveHand(hand);
  await vi.waitFor(() => expect(hand.state.get().examples).toHaveLength(1));
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(hand.state.get().examples).toEqual([]);
});

test('another tab follows', async () => {
  const hand = createHand();
  saveHand(hand);
  localStorage.setItem('scrawl.hand', formatHand({ consent: 'on', examples: [example(5)] }));
  dispatchEvent(new StorageEvent('storage', { key: 'scrawl.hand' }));
  await vi.waitFor(() => expect(hand.state.get().examples).toEqual([example(5)]));
});

test('what is no hand is left alone, and broken examples do not cost the answer', () => {
  expect(parseHand('')).toBeUndefined();
  expect(parseHand('perhaps\nlabel')).toBeUndefined();
  expect(parseHand('off\nnonsense')).toEqual({ consent: 'off', examples: [] });
  expect(parseHand('on\nlabel,pixel0,pixel1\n4,1,2')).toEqual({ consent: 'on', examples: [] });
});
