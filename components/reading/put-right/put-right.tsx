import { useState } from 'react';
import { LazyDialog } from '../../ui/lazy';
import type { Correcting } from './correcting';
import { useCorrectingKeys } from './use-correcting-keys';

const loadDialog = () => import('./put-right-dialog').then(({ PutRightDialog }) => PutRightDialog);

/** The way to put right what was read: by a bar, by a key, or by more that a dialog holds. */
export function PutRight({ correcting }: { correcting: Correcting | undefined }) {
  const [isOpen, open] = useState(false);
  useCorrectingKeys(correcting);
  return (
    <p className="put-right" data-shown={correcting !== undefined}>
      Not right? Tap the right bar, or see{' '}
      <button type="button" className="put-right-more" onClick={() => open(true)}>
        more ways
      </button>
      {correcting && (
        <LazyDialog isOpen={isOpen} load={loadDialog} props={{ correcting, onClose: () => open(false) }} />
      )}
    </p>
  );
}
