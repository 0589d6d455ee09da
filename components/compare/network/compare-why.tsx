import { useMemo, useState } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { Reading } from '../../../lib/reading/reading';
import type { Drawing } from '../../../lib/strokes/drawing';
import type { Comparer } from '../../../lib/worker/page/comparer';
import { Button } from '../../ui/button';
import { LazyDialog } from '../../ui/lazy';

const loadWhy = () => import('../../reading/why/why-dialog').then(({ WhyDialog }) => WhyDialog);

interface Asked {
  readonly reading: Reading;
  /** Of the shown digit. */
  readonly ink: Drawing;
  readonly picture: GrayImage | undefined;
}

interface Props extends Asked {
  /** The network's. */
  readonly id: string;
  readonly title: string;
  readonly comparer: Comparer;
}

/** Why one network reads the shown digit as it does. */
export function CompareWhy({ id, title, comparer, reading, ink, picture }: Props) {
  // What was asked stays, also where another answer comes meanwhile.
  const [asked, ask] = useState<Asked>();
  const explainer = useMemo(
    () => ({
      why: (drawing: Drawing) => comparer.why(id, drawing),
      levels: (of: GrayImage) => comparer.levels(id, of),
    }),
    [comparer, id],
  );
  return (
    <>
      <Button onClick={() => ask({ reading, ink, picture })} className="compare-why">
        Why?<span className="sr-only"> {title}</span>
      </Button>
      {asked && (
        <LazyDialog
          isOpen
          load={loadWhy}
          props={{
            drawing: asked.ink,
            reading: asked.reading,
            picture: asked.picture,
            explainer,
            onClose: () => ask(undefined),
          }}
        />
      )}
    </>
  );
}
