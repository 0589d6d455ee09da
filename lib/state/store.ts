/** A value that calls its listeners when it changes, in the shape of React's `useSyncExternalStore`. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  /** Calls `listener` after each change, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
}

/** A store that holds `value`. Setting an equal value (by `Object.is`) calls no listener. */
export function createStore<T>(value: T): Store<T> {
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
