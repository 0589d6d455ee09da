import { useState } from 'react';
import type { Hand } from '../../../lib/session/hand';
import { LazyDialog } from '../../ui/lazy';
import { HandLine } from '../hand/hand-line';
import type { Correcting } from './correcting';
import { useCorrectingKeys } from './use-correcting-keys';

const loadDialog = () => import('./put-right-dialog').then(({ PutRightDialog }) => PutRightDialog);

const loadHand = () => import('../hand/hand-dialog').then(({ HandDialog }) => HandDialog);

/** The way to put right what was read: by a bar, by a key, or by more that a dialog holds. */
export function PutRight({ correcting, hand }: { correcting: Correcting | undefined; hand: Hand }) {
  const [opened, open] = useState<'ways' | 'hand'>();
  const close = () => open(undefined);
  useCorrectingKeys(correcting);
  return (
    <div className="put-right" data-shown={correcting !== undefined}>
      <p>
        Not right? Tap the right bar, or see{' '}
        <button type="button" className="put-right-more" onClick={() => open('ways')}>
          more ways
        </button>
      </p>
      <HandLine hand={hand} onOpen={() => open('hand')} />
      {correcting && (
        <LazyDialog
          isOpen={opened === 'ways'}
          load={loadDialog}
          props={{
            correcting,
            onHand: () => open('hand'),
            onClose: () => open((now) => (now === 'ways' ? undefined : now)),
          }}
        />
      )}
      <LazyDialog isOpen={opened === 'hand'} load={loadHand} props={{ hand, onClose: close }} />
    </div>
  );
}
