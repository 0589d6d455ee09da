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
    const before = hand.state.get().examples;
    const file = await import('./hand-file').catch(() => undefined);
    const saved = file?.parseHand(text);
    if (!saved) return;
    const added = hand.state.get().examples.filter((example) => !before.includes(example));
    isLoading = true;
    hand.state.set(saved);
    isLoading = false;
    if (added.length > 0) hand.load(added);
  };
  const save = async () => {
    const state = hand.state.get();
    // Nothing is saved before the person was asked.
    if (isLoading || state.consent === 'unasked') return;
    const file = await import('./hand-file').catch(() => undefined);
    if (file && state === hand.state.get()) write(storage, file.formatHand(state));
  };
  // Another tab may have learnt, or forgotten; this page may have slept meanwhile.
  const follow = (event: Event) => {
    if ('key' in event && event.key !== KEY && event.key !== null) return;
    if ('persisted' in event && !event.persisted) return;
    if (read(storage) === null) hand.forgetAll();
    else void load();
  };
  void load();
  const stop = hand.state.subscribe(() => void save());
  page.addEventListener('storage', follow);
  page.addEventListener('pageshow', follow);
  return () => {
    stop();
    page.removeEventListener('storage', follow);
    page.removeEventListener('pageshow', follow);
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
