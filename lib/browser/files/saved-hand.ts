import { type HandState, handOf } from '../../session/hand';
import type { Store } from '../../state/store';
import { formatHand, parseHand } from './hand-file';
import { attempt, HAND_KEY } from './storage';

/** Loads what was saved of a hand, saves each change, and follows other tabs. Returns the function that stops it. */
export function followSavedHand(hand: Store<HandState>, storage: Storage | undefined): () => void {
  let isLoading = false;
  const read = () => attempt(() => storage?.getItem(HAND_KEY)) ?? undefined;
  const load = (): boolean => {
    const saved = parseHand(read() ?? '');
    isLoading = true;
    if (saved) hand.set({ ...hand.get(), ...saved });
    isLoading = false;
    return saved !== undefined;
  };
  // Nothing is saved before the person was asked. Where the storage is full, what was learnt holds until the page is left.
  const save = () => {
    const state = hand.get();
    if (!isLoading && state.consent !== 'unasked') attempt(() => storage?.setItem(HAND_KEY, formatHand(state)));
  };
  // Another tab may have learnt, or forgotten; this page may have slept meanwhile.
  const follow = (event: Event) => {
    if ('key' in event && event.key !== HAND_KEY && event.key !== null) return;
    if ('persisted' in event && !event.persisted) return;
    if (read() === undefined) handOf(hand).forgetAll();
    else load();
  };
  const { examples } = hand.get();
  const stop = hand.subscribe(save);
  if (!load()) save();
  // What was set before this code came is learnt with what was saved.
  else if (examples.length > 0) handOf(hand).load(examples);
  addEventListener('storage', follow);
  addEventListener('pageshow', follow);
  return () => {
    stop();
    removeEventListener('storage', follow);
    removeEventListener('pageshow', follow);
  };
}
