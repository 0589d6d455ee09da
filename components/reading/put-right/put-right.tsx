import { useState } from 'react';
import type { HandState } from '../../../lib/session/hand';
import type { Store } from '../../../lib/state/store';
import { LazyDialog, useLoaded } from '../../ui/lazy';
import { useStore } from '../../ui/use-store';
import type { HandLineProps } from '../hand/hand-line';
import type { Asked } from './change-strokes';
import type { Correcting } from './correcting';
import { useCorrectingKeys } from './use-correcting-keys';

const loadWhy = () => import('../why/own-why').then(({ OwnWhy }) => OwnWhy);
const loadDialog = () => import('./put-right-dialog').then(({ PutRightDialog }) => PutRightDialog);
const loadHandLine = () => import('../hand/hand-line').then(({ HandLine }) => HandLine);
const loadHand = () => import('../hand/hand-dialog').then(({ HandDialog }) => HandDialog);

export interface PutRightProps extends Pick<HandLineProps, 'see'> {
  readonly correcting: Correcting | undefined;
  readonly hand: Store<HandState>;
}

/** The way to put right what was read: by a bar, by a key, or by more that a dialog holds. */
export function PutRight({ correcting, hand, see }: PutRightProps) {
  const [opened, open] = useState<'ways' | 'hand' | Asked>();
  const close = () => open(undefined);
  const { consent, examples, isFollowing } = useStore(hand);
  const hasLearnt = consent !== 'off' && examples.length > 0;
  const handLine = useLoaded(hasLearnt || isFollowing === true, loadHandLine);
  const asked = correcting?.asked;
  useCorrectingKeys(correcting);
  return (
    <div className="put-right" data-shown={correcting !== undefined}>
      <p>
        Wrong? Tap the right bar
        <button type="button" className="put-right-more" onClick={() => open('ways')}>
          more ways
        </button>
        {asked?.picture && (
          <button type="button" className="put-right-more" onClick={() => open(asked)}>
            Why?
          </button>
        )}
      </p>
      {handLine.kind === 'loaded' && <handLine.module hand={hand} see={see} onOpen={() => open('hand')} />}
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
      {typeof opened === 'object' && <LazyDialog isOpen load={loadWhy} props={{ asked: opened, onClose: close }} />}
      <LazyDialog isOpen={opened === 'hand'} load={loadHand} props={{ state: hand, onClose: close }} />
    </div>
  );
}
