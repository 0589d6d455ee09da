import { useSyncExternalStore } from 'react';
import type { Store } from '../../lib/state/store';

/** The store's value; the component renders again, without waiting for a frame, whenever it changes. */
export function useStore<T>(store: Pick<Store<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
