import type { Hand } from '../../session/hand';

const KEY = 'scrawl.hand';

/**
 * Saves what is learnt of a person's hand on this device, and loads what was saved. Other tabs follow. Returns the function
 * that stops it.
 */
export function saveHand(hand: Hand, storage = ownStorage(), page: EventTarget = window): () => void {
  let isLoading = false;
  const load = async () => {
    const text = read(storage);
    if (text === null) return;
    isLoading = true;
    const { parseHand } = await import('./hand-file');
    const saved = parseHand(text);
    if (saved) hand.state.set(saved);
    isLoading = false;
  };
  const save = async () => {
    const state = hand.state.get();
    // Nothing is saved before the person was asked.
    if (isLoading || state.consent === 'unasked') return;
    const { formatHand } = await import('./hand-file');
    if (state === hand.state.get()) write(storage, formatHand(state));
  };
  const follow = (event: Event) => {
    if ((event as StorageEvent).key === KEY) void load();
  };
  void load();
  const stop = hand.state.subscribe(() => void save());
  page.addEventListener('storage', follow);
  return () => {
    stop();
    page.removeEventListener('storage', follow);
  };
}

/** Where the browser forbids a storage, even reading the property throws. */
function ownStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/** A storage that is full stays as it is: what was learnt holds until the page is left. */
function write(storage: Storage | undefined, text: string): void {
  try {
    storage?.setItem(KEY, text);
  } catch {}
}
