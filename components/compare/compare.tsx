'use client';

import Link from 'next/link';
import { memo, useCallback } from 'react';
import type { Session } from '../../lib/session/session';
import type { Comparer } from '../../lib/worker/page/comparer';
import { DrawingPad } from '../drawing/drawing-pad';
import { DrawingTools } from '../drawing/drawing-tools';
import { useSession } from '../drawing/session-provider';
import { useShortcuts } from '../ui/use-shortcuts';
import type { NetworkFacts } from './compare-facts';
import { CompareNetwork } from './compare-network';
import { CompareOverview } from './compare-overview';
import { createNetworkComparer } from './network-comparer';
import { useComparer } from './use-comparer';
import { useComparison } from './use-comparison';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly create?: (networks: readonly NetworkFacts[]) => Comparer;
}

const WAITING = { kind: 'waiting' } as const;

/** One drawing, read by all networks at once. In a number, it shows the digit that is being drawn, or the chosen one. */
export function Compare({ networks, create = createNetworkComparer }: Props) {
  const session = useSession();
  const { comparer, states } = useComparer(session, networks, create);
  const drawing = useComparison(session, networks, states);
  const { answers, isGoingOn, most, pictures, index } = drawing;
  const retry = useCallback((id: string) => comparer?.retry(id), [comparer]);
  useShortcuts({ undo: session.undo, redo: session.redo, remove: session.clear, leave: session.clear });
  return (
    <main className="compare">
      <div className="compare-desk">
        <h1>Compare</h1>
        <CompareSheet session={session} />
        <CompareOverview networks={networks} states={states} drawing={drawing} onRetry={session.reader.retry} />
      </div>
      <div className="compare-networks">
        <CompareLead />
        {halves(networks).map((column) => (
          <div key={column[0]?.id} className="compare-column">
            {column.map((facts) => (
              <CompareNetwork
                key={facts.id}
                facts={facts}
                state={states[facts.id] ?? WAITING}
                answer={answers[facts.id]}
                isGoingOn={isGoingOn}
                most={most}
                index={index}
                picture={pictures[index]}
                comparer={comparer}
                onRetry={retry}
              />
            ))}
          </div>
        ))}
        <Link href="/" prefetch={false} className="compare-back">
          Go to the drawing sheet
        </Link>
        <Link href="/class" prefetch={false} className="compare-back">
          In class
        </Link>
      </div>
    </main>
  );
}

/** Splits into two columns. In rows, tall networks would leave gaps beside short ones. */
function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)].filter(({ length }) => length > 0);
}

/** Memoised: it does not depend on the reading, so a new answer does not render it again. */
const CompareSheet = memo(function CompareSheet({ session }: { session: Session }) {
  return (
    <div className="desk-sheet">
      <DrawingPad session={session} isCovered={false} />
      <div className="tools">
        <DrawingTools session={session} />
      </div>
    </div>
  );
});

/** What is compared, and how the accuracies are counted. */
export const CompareLead = memo(function CompareLead() {
  return (
    <div className="compare-lead">
      <p>
        Every network is given the same pictures of your ink, 28 × 28 pixels for a digit. All but ours come from
        well-known tutorials, or are a variant of one. Ours also finds out where one digit of a number ends and the next
        begins.
      </p>
      <p>
        The tutorials’ networks have learnt from MNIST’s pictures alone, ours from drawings by other people as well.
        Only ours can say that something is no digit, but its accuracies count the likeliest digit in any case. No
        network learns from the six pen writers, but their digits helped to choose when training stops and how sure a
        network is.
      </p>
    </div>
  );
});
