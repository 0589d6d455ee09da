import type { HandState } from '../../session/hand';
import type { Store } from '../../state/store';
import { attempt, HAND_KEY, siteStorage } from './storage';

/**
 * Saves what is learnt of a person's hand on this device, and loads what was saved. The code for it is fetched where a hand is
 * saved, or once the person has answered, here or in another tab. Returns the function that stops it.
 */
export function saveHand(hand: Store<HandState>, storage = siteStorage()): () => void {
  let stop: (() => void) | undefined;
  let isEnded = false;
  const isWanted = () =>
    hand.get().consent !== 'unasked' || attempt(() => storage?.getItem(HAND_KEY) ?? undefined) !== undefined;
  const start = async () => {
    if (stop || !isWanted()) return;
    // What could not be fetched is asked for again with the next change.
    const saved = await import('./saved-hand').catch(() => undefined);
    if (!isEnded) stop ??= saved?.followSavedHand(hand, storage);
  };
  void start();
  const unsubscribe = hand.subscribe(start);
  // Another tab may have learnt; this page may have slept meanwhile.
  addEventListener('storage', start);
  addEventListener('pageshow', start);
  return () => {
    isEnded = true;
    unsubscribe();
    removeEventListener('storage', start);
    removeEventListener('pageshow', start);
    stop?.();
  };
}
