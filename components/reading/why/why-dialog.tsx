'use client';

import { useEffect, useState } from 'react';
import type { Store } from '../../../lib/state/store';
import type { Why } from '../../../lib/strokes/change/why';
import type { Recogniser } from '../../../lib/worker/page/recogniser';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import type { Asked } from '../put-right/change-strokes';
import { WhyInk } from './why-ink';

import { WhyTurn } from './why-turn';
import './why.css';

interface Props {
  /** A digit that was read. */
  readonly asked: Pick<Asked, 'drawing' | 'strokes'> & {
    readonly session: { readonly recogniser: Pick<Store<Pick<Recogniser, 'why'> | undefined>, 'get'> };
  };
  readonly onClose: () => void;
}

type Answer = { readonly kind: 'asking' | 'failed' } | { readonly kind: 'answered'; readonly why: Why | undefined };

/** Why a digit is read as it is: which ink speaks for it, and what would turn it into another one. */
export function WhyDialog({ asked, onClose }: Props) {
  const { recogniser } = asked.session;
  const [drawing] = useState(() => asked.drawing.filter((_, i) => asked.strokes.includes(i)));
  const [answer, setAnswer] = useState<Answer>({ kind: 'asking' });
  const isAsking = answer.kind === 'asking';
  useEffect(() => {
    if (!isAsking) return;
    let isLeft = false;
    const settle = (next: Answer) => {
      if (!isLeft) setAnswer(next);
    };
    Promise.resolve(recogniser.get()?.why(drawing)).then(
      (why) => settle({ kind: 'answered', why }),
      () => settle({ kind: 'failed' }),
    );
    return () => {
      isLeft = true;
    };
  }, [drawing, recogniser, isAsking]);
  const why = answer.kind === 'answered' ? answer.why : undefined;
  return (
    <Dialog title={why ? `Why ${why.text}?` : 'Why?'} className="why-dialog" onClose={onClose}>
      {answer.kind === 'asking' && <p className="text-quiet">Trying it with other ink</p>}
      {answer.kind === 'failed' && (
        <Failure
          message="This could not be found out."
          advice="Check your connection, then try again."
          onRetry={() => setAnswer({ kind: 'asking' })}
        />
      )}
      {answer.kind === 'answered' && !why && <p>There is too little ink to take any away.</p>}
      {why && (
        <>
          <WhyInk drawing={drawing} why={why} />
          <WhyTurn drawing={drawing} why={why} />
        </>
      )}
    </Dialog>
  );
}
