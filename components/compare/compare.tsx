'use client';

import Link from 'next/link';
import { memo, useCallback, useRef, useState } from 'react';
import type { Drawing } from '../../lib/strokes/drawing';
import type { Comparer } from '../../lib/worker/page/comparer';
import { useSession } from '../drawing/session-provider';
import { CompareOverview } from './compare-overview';
import { CompareSheet } from './compare-sheet';
import type { NetworkFacts } from './network/compare-facts';
import { CompareNetwork } from './network/compare-network';
import { createNetworkComparer } from './network-comparer';
import { loadDigitFinder } from './photo/lazy';
import { useEditedPixels } from './pixels/use-edited-pixels';
import { type Order, ordered } from './table/order';
import { DigitQuestion } from './truth/digit-question';
import { useTruth } from './truth/use-truth';
import { useComparer } from './use-comparer';
import { type ComparedDrawing, useComparison, withAnswers } from './use-comparison';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly create?: (networks: readonly NetworkFacts[]) => Comparer;
}

const WAITING = { kind: 'waiting' } as const;

/** One drawing, read by all networks at once. In a number, it shows the digit that is being drawn, or the chosen one. */
export function Compare({ networks, create = createNetworkComparer }: Props) {
  const session = useSession();
  const { comparer, states } = useComparer(session, networks, create, loadDigitFinder);
  const own = useComparison(session, networks, states);
  const edited = useEditedPixels(comparer, own.pictures[own.index]);
  const drawing = withAnswers(own, networks, edited.answers);
  const truth = useTruth(session, drawing);
  const [order, setOrder] = useState<Order>('listed');
  const { answers, isGoingOn, index } = drawing;
  const picture = edited.picture ?? own.pictures[own.index];
  const retry = useCallback((id: string) => comparer?.retry(id), [comparer]);
  const desk = useRef<HTMLDivElement>(null);
  const placeOnSheet = truth.place;
  const place = useCallback(
    (known: Drawing, digit: string) => {
      placeOnSheet(known, digit);
      // On a phone the sheet may have been scrolled out of view.
      desk.current?.scrollIntoView({ block: 'nearest' });
    },
    [placeOnSheet],
  );
  const inOrder = ordered(networks, order, truth.tallies);
  return (
    <main className="compare">
      <h1>Compare</h1>
      <div ref={desk} className="compare-desk">
        <CompareSheet session={session} />
        <DigitQuestion question={question(drawing)} told={truth.truth} onTell={truth.tell} />
      </div>
      <CompareOverview
        networks={inOrder}
        states={states}
        drawing={drawing}
        edited={edited}
        truth={truth}
        order={order}
        onOrder={setOrder}
        onPlace={place}
        onRetry={drawing.retry}
      />
      <div className="compare-networks">
        <CompareLead />
        {halves(inOrder).map((column) => (
          <div key={column[0]?.id} className="compare-column">
            {column.map((facts) => (
              <CompareNetwork
                key={facts.id}
                facts={facts}
                state={states[facts.id] ?? WAITING}
                answer={answers[facts.id]}
                isGoingOn={isGoingOn}
                mark={truth.marks[facts.id]}
                right={truth.tallies[facts.id]?.right}
                asked={truth.tallies[facts.id]?.count}
                index={edited.answers ? 0 : index}
                picture={picture}
                ink={drawing.ink}
                comparer={comparer}
                onRetry={retry}
              />
            ))}
          </div>
        ))}
        <Link href="/play" prefetch={false} className="compare-back">
          Play with the networks
        </Link>
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

/** What is asked of the shown digit: who wrote it knows what it is. */
function question({ pictures, index, isOthers }: ComparedDrawing): string {
  if (pictures.length > 1) return `What is digit ${index + 1} of ${pictures.length}?`;
  return isOthers ? 'What do you read?' : 'What did you write?';
}

/** Splits into two columns. In rows, tall networks would leave gaps beside short ones. */
function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)].filter(({ length }) => length > 0);
}

/** What is compared, and how the accuracies are counted. */
const CompareLead = memo(function CompareLead() {
  return (
    <div className="compare-lead">
      <p>
        Every network is given the same pictures of your ink, 28 × 28 pixels for a digit. All but ours come from
        well-known tutorials, or are a variant of one. Ours also finds out where one digit of a number ends and the next
        begins.
      </p>
      <p>
        The tutorials’ networks have learnt from MNIST’s pictures alone, ours from drawings by other people as well.
        Only ours can say that something is no digit: its accuracies count a real digit that it refuses as wrong. No
        network learns from the six pen writers, but their digits helped to choose when training stops and how sure a
        network is.
      </p>
    </div>
  );
});
