import { type ComponentType, useEffect, useState } from 'react';
import { Button } from './button';
import { ErrorBoundary } from './error-boundary';
import { Failure } from './failure';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly module: T }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Fetches a part of the page once it is wanted. After a failure, it does so on request, or when it is wanted again. */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    if (!wanted && loaded.kind === 'failed') setLoaded({ kind: 'loading' });
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

interface DialogProps<P> {
  readonly isOpen: boolean;
  /** Fetches the dialog's code. It must be the same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P & { readonly onClose: () => void };
}

/** A dialog that is fetched when it is first opened. A failure of it leaves the rest of the page working. */
export function LazyDialog<P extends object>({ isOpen, load, props }: DialogProps<P>) {
  const lazy = useLoaded(isOpen, load);
  if (!isOpen || lazy.kind === 'loading') return null;
  if (lazy.kind === 'failed') return <LazyFailure onRetry={lazy.retry} onClose={props.onClose} />;
  const Dialog = lazy.module;
  return (
    <ErrorBoundary fallback={(again) => <LazyFailure onRetry={again} onClose={props.onClose} />}>
      <Dialog {...props} />
    </ErrorBoundary>
  );
}

/** Says at the bottom of the window that a part of the page could not be opened. The rest goes on working. */
export function LazyFailure({ onRetry, onClose }: { onRetry: () => void; onClose: () => void }) {
  return (
    <div className="lazy-failure">
      <Failure
        message="This part of the page could not be opened."
        advice="Check your connection, then try again."
        onRetry={onRetry}
      />
      <Button onClick={onClose}>Leave it</Button>
    </div>
  );
}
