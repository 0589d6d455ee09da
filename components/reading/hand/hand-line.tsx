import { useEffect } from 'react';
import { type Hand, type HandState, handOf } from '../../../lib/session/hand';
import type { Store } from '../../../lib/state/store';
import { useStore } from '../../ui/use-store';
import './hand-line.css';

export interface HandLineProps {
  readonly hand: Store<HandState>;
  /** Shows the hand what was read. It must be another function for each reading. */
  readonly see: (hand: Hand) => void;
  readonly onOpen: () => void;
}

/** Asks once whether a person's hand is to be learnt, when there is something to learn; then says how much was. */
export function HandLine({ hand, see, onOpen }: HandLineProps) {
  const { consent, examples } = useStore(hand);
  useEffect(() => see(handOf(hand)), [hand, see]);
  // The buttons go away once one is pressed: keep the focus of a keyboard user in the reading.
  const answer = (button: HTMLElement, next: 'on' | 'off') => {
    button.closest<HTMLElement>('.reading')?.focus({ preventScroll: true });
    handOf(hand).answer(next);
  };
  if (consent === 'off' || examples.length === 0) return null;
  return (
    <p className="hand-line">
      {consent === 'unasked' ? (
        <>
          Learn your hand from what you set? It stays on this device.{' '}
          <button type="button" className="put-right-more" onClick={(event) => answer(event.currentTarget, 'on')}>
            Learn
          </button>{' '}
          <button type="button" className="put-right-more" onClick={(event) => answer(event.currentTarget, 'off')}>
            No
          </button>
        </>
      ) : (
        <button type="button" className="put-right-more" onClick={onOpen}>
          {countWords(examples.length)} learnt
        </button>
      )}
    </p>
  );
}

/** "1 drawing", "12 drawings". */
export const countWords = (count: number): string => `${count} ${count === 1 ? 'drawing' : 'drawings'}`;
