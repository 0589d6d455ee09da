import type { ReactNode } from 'react';
import { Announcer } from '../ui/announcer';
import { Failure } from '../ui/failure';
import type { Seen } from './seen';

interface Props extends Pick<Seen, 'drawing' | 'networks' | 'states'> {
  /** What came of the drawing, once it is read. */
  readonly words: string;
  /** What is said before anything is drawn; screen readers need not hear it. */
  readonly waiting: string;
  readonly isWon?: boolean;
  readonly children?: ReactNode;
}

/** What came of a drawing; that the networks are not loaded yet, or cannot be. */
export function Outcome({
  drawing: { failure, retry },
  networks,
  states,
  words,
  waiting,
  isWon = false,
  children,
}: Props) {
  if (failure) return <Failure message={failure.message} advice={failure.advice} onRetry={retry} />;
  const missing = networks.filter(({ id }) => states[id]?.kind !== 'ready').length;
  const loading =
    missing === 0 ? '' : `${missing} of ${networks.length} networks ${missing === 1 ? 'is' : 'are'} missing.`;
  return (
    <>
      <p data-testid="outcome" data-won={isWon} className="play-outcome">
        {words}
      </p>
      {loading && <p className="text-quiet">{networks.length === 1 ? 'The network is on its way.' : loading}</p>}
      <Announcer text={words} silentAtFirst={waiting} />
      {children}
    </>
  );
}
