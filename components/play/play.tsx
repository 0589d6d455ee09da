'use client';

import Link from 'next/link';
import { useMemo, useState } from 'react';
import { createSession } from '../../lib/session/session';
import type { Comparer } from '../../lib/worker/page/comparer';
import type { NetworkFacts } from '../compare/network/compare-facts';
import { createNetworkComparer } from '../compare/network-comparer';
import { useComparer } from '../compare/use-comparer';
import { useComparison } from '../compare/use-comparison';
import { Agree } from './agree';
import { ChallengeView } from './challenge-view';
import { Fool } from './fool';
import { PlaySheet } from './play-sheet';
import { Target } from './target';
import { useChallenge } from './use-challenge';

/** The games, with what is to be drawn in each. */
const GAMES = { fool: 'Fool the network', agree: 'All eight agree' } as const;

type Game = keyof typeof GAMES;

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly create?: (networks: readonly NetworkFacts[]) => Comparer;
}

/** Two games on a sheet of their own, and the drawings that somebody challenges the visitor with. */
export function Play({ networks, create = createNetworkComparer }: Props) {
  // The visitor's own sheet stays as it is.
  const [session] = useState(createSession);
  const [game, setGame] = useState<Game>('fool');
  const [wanted, setWanted] = useState('7');
  const { challenge, leave } = useChallenge(session);
  const isOneAsked = game === 'fool' || challenge.kind === 'open';
  const asked = useMemo(() => networks.filter(({ findsDigits }) => findsDigits || !isOneAsked), [networks, isOneAsked]);
  const { states } = useComparer(session, asked, create);
  const drawing = useComparison(session, asked, states);
  const seen = { session, drawing, networks: asked, states };
  if (challenge.kind === 'open')
    return (
      <main className="play">
        <h1>Play</h1>
        <ChallengeView {...seen} challenge={challenge} onLeave={leave} />
      </main>
    );
  const choose = (digit: string) => {
    session.clear();
    setWanted(digit);
  };
  return (
    <main className="play">
      <h1>Play</h1>
      <div className="play-task">
        {challenge.kind === 'broken' && (
          <p role="alert">This link holds no challenge. Perhaps a part of it was lost on the way: ask for it again.</p>
        )}
        <fieldset className="play-games">
          <legend className="sr-only">Game</legend>
          {Object.entries(GAMES).map(([id, name]) => (
            <label key={id}>
              <input type="radio" name="game" checked={id === game} onChange={() => setGame(id as Game)} /> {name}
            </label>
          ))}
        </fieldset>
        <Target wanted={wanted} onChoose={choose} aim={AIMS[game]} />
      </div>
      <PlaySheet session={session} />
      <section aria-label="What came of it" className="play-game">
        {game === 'fool' ? <Fool {...seen} wanted={wanted} /> : <Agree {...seen} wanted={wanted} />}
        <Link href="/compare" prefetch={false} className="play-link">
          See all networks beside each other
        </Link>
      </section>
    </main>
  );
}

const AIMS: Readonly<Record<Game, string>> = {
  fool: 'that people read and the network does not.',
  agree: 'that all eight networks read.',
};
