'use client';

import type { NetworkFacts } from '../../compare/network/compare-facts';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/lazy';

const loadClassTable = () => import('./class-table').then(({ ClassTable }) => ClassTable);

/** The class's table, fetched once the lesson is there. */
export function LazyClassTable({ networks }: { networks: readonly NetworkFacts[] }) {
  const lazy = useLoaded(true, loadClassTable);
  if (lazy.kind === 'loaded') return <lazy.module networks={networks} />;
  if (lazy.kind === 'loading') return null;
  return (
    <Failure
      message="The class’s table could not be opened."
      advice="Check your connection, then try again."
      onRetry={lazy.retry}
    />
  );
}
