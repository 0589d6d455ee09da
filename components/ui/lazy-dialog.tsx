import type { ComponentType } from 'react';
import { ErrorBoundary } from './error-boundary';
import { LazyFailure } from './lazy-failure';
import { useLoaded } from './use-loaded';

interface Props<P> {
  readonly isOpen: boolean;
  /** Fetches the dialog's code. It must be the same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P & { readonly onClose: () => void };
}

/** A dialog that is fetched when it is first opened. A failure of it leaves the rest of the page working. */
export function LazyDialog<P extends object>({ isOpen, load, props }: Props<P>) {
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
