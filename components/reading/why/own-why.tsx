'use client';

import { useMemo, useState } from 'react';
import type { Asked } from '../put-right/change-strokes';
import { type Explainer, WhyDialog } from './why-dialog';

interface Props {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Why a digit of the sheet was read as it was, told by what reads the sheet. */
export function OwnWhy({ asked: { session, drawing, strokes, answer, picture }, onClose }: Props) {
  const { recogniser } = session;
  const [ink] = useState(() => drawing.filter((_, i) => strokes.includes(i)));
  const explainer = useMemo((): Explainer => {
    const own = recogniser.get();
    return {
      why: async (of) => own?.explain('why', of) ?? 'superseded',
      levels: async (of) => own?.explain('levels', of) ?? 'superseded',
    };
  }, [recogniser]);
  return <WhyDialog drawing={ink} reading={answer.reading} picture={picture} explainer={explainer} onClose={onClose} />;
}
