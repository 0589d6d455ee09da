'use client';

import { useCallback, useEffect, useState } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { Level } from '../../../lib/reading/inside/levels';
import type { Reading } from '../../../lib/reading/reading';
import type { Why } from '../../../lib/strokes/change/why';
import type { Drawing } from '../../../lib/strokes/drawing';
import { WorkerDiedError } from '../../../lib/worker/api/errors';
import { Dialog } from '../../ui/dialog';
import { useLoaded } from '../../ui/lazy';
import { WhyFailure } from './why-failure';
import { WhyInk } from './why-ink';
import { WhyTurn } from './why-turn';
import './why.css';

/** Who tells why: `'superseded'` where nothing reads. */
export interface Explainer {
  why(drawing: Drawing): Promise<Why | undefined | 'superseded'>;
  levels(picture: GrayImage): Promise<readonly Level[] | 'superseded'>;
}

interface Props {
  /** The ink of one digit, how it was read, and what the network saw of it. */
  readonly drawing: Drawing;
  readonly reading: Reading;
  readonly picture: GrayImage | undefined;
  /** The same object each time. */
  readonly explainer: Explainer;
  readonly onClose: () => void;
}

type Answer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'answered'; readonly why: Why | undefined };

/** Why a digit is read as it is: which ink speaks for it, and what would turn it into another one. */
export function WhyDialog({ drawing, reading, picture, explainer, onClose }: Props) {
  const [answer, setAnswer] = useState<Answer>({ kind: 'asking' });
  const isAsking = answer.kind === 'asking';
  useEffect(() => {
    if (!isAsking) return;
    let isLeft = false;
    const settle = (next: Answer) => {
      if (!isLeft) setAnswer(next);
    };
    answered(explainer.why(drawing)).then(
      (why) => settle({ kind: 'answered', why }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
    return () => {
      isLeft = true;
    };
  }, [drawing, explainer, isAsking]);
  const why = answer.kind === 'answered' ? answer.why : undefined;
  return (
    <Dialog title={why ? titleOf(reading, why) : 'Why?'} className="why-dialog" onClose={onClose}>
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
          {picture && <Inside picture={picture} explainer={explainer} />}
        </>
      )}
    </Dialog>
  );
}

/** What is no digit only looks most like one. */
const titleOf = ({ kind }: Reading, { digit }: Why): string =>
  kind === 'digits' ? `Why ${digit}?` : `Why perhaps ${digit}?`;

/** @throws WorkerDiedError where nothing reads. */
async function answered<T>(asked: Promise<T | 'superseded'>): Promise<T> {
  const answer = await asked;
  if (answer === 'superseded') throw new WorkerDiedError();
  return answer;
}

const loadLayers = () => import('./layers/layers').then(({ Layers }) => Layers);

/** What each layer makes of the digit, fetched once it is wanted. */
function Inside({ picture, explainer }: { picture: GrayImage; explainer: Explainer }) {
  const [isOpen, setOpen] = useState(false);
  const layers = useLoaded(isOpen, loadLayers);
  const ask = useCallback((of: GrayImage) => answered(explainer.levels(of)), [explainer]);
  return (
    <details className="why-inside" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Through the layers</summary>
      {isOpen && layers.kind === 'loaded' && <layers.module picture={picture} ask={ask} />}
      {isOpen && layers.kind === 'failed' && <WhyFailure error={undefined} onRetry={layers.retry} />}
    </details>
  );
}
