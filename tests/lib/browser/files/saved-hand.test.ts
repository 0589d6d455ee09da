// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatHand, parseHand } from '../../../../lib/browser/files/hand-file';
import { saveHand } from '../../../../lib/browser/files/save-hand';
import type { HandExample } from '../../../../lib/reading/labelled-digits';
import { type HandState, handOf } from '../../../../lib/session/hand';
import { createSession } from '../../../../lib/session/session';
import type { Store } from '../../../../lib/state/store';

const KEY = 'scrawl.hand';

const example = (digit: number): HandExample => ({
  digit,
  picture: { width: 28, height: 28, data: Uint8Array.from({ length: 784 }, (_, i) => (i + digit) % 256) },
});

const saved = (...digits: number[]) => formatHand({ consent: 'on', examples: digits.map(example) });
const digitsOf = (hand: Store<HandState>) => hand.get().examples.map(({ digit }) => digit);

/** What is saved for the next visit. */
const stored = () => localStorage.getItem(KEY);
const storedDigits = () => parseHand(stored() ?? '')?.examples.map(({ digit }) => digit);

const stops: (() => void)[] = [];

/** A page's hand, saved as long as the test runs. */
function openPage(storage?: Storage): Store<HandState> {
  const { hand } = createSession();
  stops.push(saveHand(hand, storage));
  return hand;
}

/** The code that saves a hand is fetched by now, if it was asked for. */
const fetched = () => import('../../../../lib/browser/files/saved-hand').then(() => undefined);

function leave(): void {
  for (const stop of stops.splice(0)) stop();
}

beforeEach(() => localStorage.clear());
afterEach(leave);

test('what was learnt is there at the next visit', async () => {
  const hand = openPage();
  handOf(hand).answer('on');
  handOf(hand).load([example(4), example(7)]);
  await vi.waitFor(() => expect(storedDigits()).toEqual([4, 7]));
  leave();
  const next = openPage();
  await vi.waitFor(() => expect(next.get()).toEqual(hand.get()));
});

test('nothing is saved before a person was asked', async () => {
  const hand = openPage();
  handOf(hand).add(example(4), 'ink');
  await fetched();
  expect(stored()).toBeNull();
  handOf(hand).answer('off');
  await vi.waitFor(() => expect(stored()).not.toBeNull());
  expect(stored()?.trim().split('\n')).toHaveLength(2);
});

test('what was set before the saved hand has come is learnt with it', async () => {
  localStorage.setItem(KEY, saved(5));
  const hand = openPage();
  handOf(hand).add(example(4), 'ink');
  await vi.waitFor(() => expect(digitsOf(hand)).toEqual([5, 4]));
  expect(storedDigits()).toEqual([5, 4]);
});

test('what another tab forgets is forgotten here too', async () => {
  localStorage.setItem(KEY, saved(5));
  const hand = openPage();
  await vi.waitFor(() => expect(digitsOf(hand)).toEqual([5]));
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(digitsOf(hand)).toEqual([]);
});

test.each([
  ['had learnt nothing', undefined],
  ['had learnt something else', saved(1, 2)],
])('a tab that %s follows another', async (_, before) => {
  if (before) localStorage.setItem(KEY, before);
  const hand = openPage();
  await vi.waitFor(() => expect(digitsOf(hand)).toEqual(before ? [1, 2] : []));
  localStorage.setItem(KEY, saved(5));
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
  await vi.waitFor(() => expect(digitsOf(hand)).toEqual([5]));
});

test('a page that was left neither saves nor follows', async () => {
  const hand = openPage();
  handOf(hand).answer('on');
  leave();
  await fetched();
  expect(stored()).toBeNull();
  localStorage.setItem(KEY, saved(5));
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
  await fetched();
  expect(digitsOf(hand)).toEqual([]);
});

test('without a storage, what is learnt holds until the page is left', async () => {
  const refuse = () => {
    throw new DOMException('The storage is forbidden.', 'SecurityError');
  };
  const hand = openPage({ getItem: refuse, setItem: refuse } as unknown as Storage);
  handOf(hand).answer('on');
  await fetched();
  handOf(hand).load([example(4)]);
  expect(digitsOf(hand)).toEqual([4]);
});

test('what is no hand is left alone, and broken examples do not cost the answer', () => {
  expect(parseHand('')).toBeUndefined();
  expect(parseHand('perhaps\nlabel')).toBeUndefined();
  expect(parseHand('off\nnonsense')).toEqual({ consent: 'off', examples: [] });
  expect(parseHand('on\nlabel,pixel0,pixel1\n4,1,2')).toEqual({ consent: 'on', examples: [] });
});
