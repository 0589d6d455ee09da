'use client';

import { useCallback, useEffect, useState } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { Store } from '../../../lib/state/store';
import type { Why } from '../../../lib/strokes/change/why';
import { WorkerDiedError } from '../../../lib/worker/api/errors';
import type { Arguments, Result } from '../../../lib/worker/api/messages';
import type { RecogniserApi } from '../../../lib/worker/api/recogniser-api';
import type { Explaining, Recogniser } from '../../../lib/worker/page/recogniser';
import { Dialog } from '../../ui/dialog';
import { useLoaded } from '../../ui/lazy';
import type { Asked } from '../put-right/change-strokes';
import { WhyFailure } from './why-failure';
import { WhyInk } from './why-ink';

import { WhyTurn } from './why-turn';
import './why.css';

type Explainer = Pick<Store<Pick<Recogniser, 'explain'> | undefined>, 'get'>;

interface Props {
  /** A digit that was read. */
  readonly asked: Pick<Asked, 'drawing' | 'strokes' | 'picture' | 'answer'> & {
    readonly session: { readonly recogniser: Explainer };
  };
  readonly onClose: () => void;
}

type Answer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'answered'; readonly why: Why | undefined };

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
    explained(recogniser, 'why', drawing).then(
      (why) => settle({ kind: 'answered', why }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
    return () => {
      isLeft = true;
    };
  }, [drawing, recogniser, isAsking]);
  const why = answer.kind === 'answered' ? answer.why : undefined;
  return (
    <Dialog title={why ? titleOf(asked, why) : 'Why?'} className="why-dialog" onClose={onClose}>
      {isAsking && (
        <p role="status" className="text-quiet">
          Reading it again with changed ink
        </p>
      )}
      {answer.kind === 'failed' && <WhyFailure error={answer.error} onRetry={() => setAnswer({ kind: 'asking' })} />}
      {answer.kind === 'answered' && !why && <p>There is too little ink to explain.</p>}
      {why && (
        <>
          <WhyInk drawing={drawing} why={why} />
          <WhyTurn drawing={drawing} why={why} />
          {asked.picture && <Inside picture={asked.picture} recogniser={recogniser} />}
        </>
      )}
    </Dialog>
  );
}

/** What a person set, or what is no digit, is read as another digit than the number says. */
function titleOf({ answer: { reading } }: Props['asked'], { digit }: Why): string {
  return reading.kind === 'digits' ? `Why ${digit}?` : `Why perhaps ${digit}?`;
}

/** @throws WorkerDiedError where nothing reads. */
async function explained<M extends Explaining>(
  recogniser: Explainer,
  method: M,
  ...args: Arguments<RecogniserApi, M>
): Promise<Result<RecogniserApi, M>> {
  const own = recogniser.get();
  const answer = own ? await own.explain(method, ...args) : 'superseded';
  if (answer === 'superseded') throw new WorkerDiedError();
  return answer as Result<RecogniserApi, M>;
}

const loadLayers = () => import('./layers/layers').then(({ Layers }) => Layers);

/** What each layer makes of the digit, fetched once it is wanted. */
function Inside({ picture, recogniser }: { picture: GrayImage; recogniser: Explainer }) {
  const [isOpen, setOpen] = useState(false);
  const layers = useLoaded(isOpen, loadLayers);
  const ask = useCallback((of: GrayImage) => explained(recogniser, 'levels', of), [recogniser]);
  return (
    <details className="why-inside" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Through the layers</summary>
      {isOpen && layers.kind === 'loaded' && <layers.module picture={picture} ask={ask} />}
      {isOpen && layers.kind === 'failed' && <WhyFailure error={undefined} onRetry={layers.retry} />}
    </details>
  );
}
