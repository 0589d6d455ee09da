import { useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly module: T }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Fetches a part of the page once it is wanted, and again on request after a failure. */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    if (!wanted || loaded.kind !== 'loading') return;
    let isLeft = false;
    const settle = (next: Loaded<T>) => {
      if (!isLeft) setLoaded(next);
    };
    load().then(
      (module) => settle({ kind: 'loaded', module }),
      () => settle({ kind: 'failed', retry: () => setLoaded({ kind: 'loading' }) }),
    );
    return () => {
      isLeft = true;
    };
  }, [wanted, load, loaded.kind]);
  return loaded;
}
