'use client';

import Link from 'next/link';
import { memo, useCallback, useState } from 'react';
import { BLANK } from '../../lib/reading/reading';
import type { Session } from '../../lib/session/session';
import type { Drawing } from '../../lib/strokes/drawing';
import type { Comparer } from '../../lib/worker/page/comparer';
import { DrawingPad } from '../drawing/drawing-pad';
import { DrawingTools } from '../drawing/drawing-tools';
import { useSession } from '../drawing/session-provider';
import { digitAt } from '../reading/choice';
import { useLasting } from '../reading/use-lasting';
import { useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import type { NetworkFacts } from './compare-facts';
import { CompareLead } from './compare-lead';
import { CompareNetwork } from './compare-network';
import { CompareOverview } from './compare-overview';
import { isCompared } from './compare-reader';
import { answerOf, mostGiven } from './compare-words';
import { createNetworkComparer } from './network-comparer';
import { useComparer } from './use-comparer';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly create?: (networks: readonly NetworkFacts[]) => Comparer;
}

/** Milliseconds: the longest pause between two strokes of a digit. Until then, half a 4 is not called "not a digit". */
const LIFTED_BETWEEN_STROKES = 500;

const WAITING = { kind: 'waiting' } as const;

/** One drawing, read by all networks at once. In a number, it shows the digit that is being drawn, or the chosen one. */
export function Compare({ networks, create = createNetworkComparer }: Props) {
  const session = useSession();
  const { comparer, states } = useComparer(session, networks, create);
  const live = useStore(session.reader.reading);
  const { history, penDown } = useStore(session.sheet);
  const [choice, choose] = useState<{ readonly of: Drawing; readonly index: number }>();
  useShortcuts({ undo: session.undo, redo: session.redo, remove: session.clear, leave: session.clear });

  const read = live.kind === 'read' && isCompared(live.answer) ? live.answer : undefined;
  const drawing = live.kind === 'read' ? live.question : [];
  // Leave out the answer of a network that has failed since, or is being fetched again.
  const present = networks.filter(({ id }) => states[id]?.kind === 'ready' && read?.answers[id]);
  const answers = present.flatMap(({ id }) => read?.answers[id] ?? []);
  const isNone = answers.some(({ reading }) => reading.kind === 'not-a-digit');
  const isGoingOn = !useLasting(isNone && !penDown, LIFTED_BETWEEN_STROKES);
  const votes = present.flatMap(({ id, short }, at) => {
    const answer = answerOf(answers[at]?.reading ?? BLANK, isGoingOn);
    return answer === '' ? [] : [{ id, name: short, answer }];
  });
  const most = mostGiven(votes);
  const count = read?.pictures.length ?? 0;
  const penAt = drawing.at(-1)?.at(-1);
  const found = answers.find(({ reading }) => reading.digits.length === count)?.reading.digits ?? [];
  // A choice holds until the drawing changes. Another network's answer does not end it.
  const isChosen = choice?.of === history.present && !penDown;
  // Fewer digits are found when the network that separates them is missing.
  const index = Math.min(isChosen ? choice.index : penAt ? digitAt(found, penAt) : 0, Math.max(0, count - 1));
  const retry = useCallback((id: string) => comparer?.retry(id), [comparer]);
  return (
    <main className="compare">
      <div className="compare-desk">
        <h1>Compare</h1>
        <CompareSheet session={session} />
        <CompareOverview
          networks={networks}
          states={states}
          votes={votes}
          most={most}
          failure={live.kind === 'failed' ? live.error : undefined}
          pictures={read?.pictures ?? []}
          index={index}
          onChoose={(next) => choose({ of: history.present, index: next })}
          onRetry={session.reader.retry}
        />
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
                answer={present.includes(facts) ? read?.answers[facts.id] : undefined}
                isGoingOn={isGoingOn}
                most={most}
                index={index}
                picture={read?.pictures[index]}
                comparer={comparer}
                onRetry={retry}
              />
            ))}
          </div>
        ))}
        <Link href="/" prefetch={false} className="compare-back">
          Go to the drawing sheet
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
