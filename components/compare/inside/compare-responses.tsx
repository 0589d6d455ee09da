import { memo, useEffect, useRef, useState } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { SignedPicture as Signed } from '../../../lib/worker/api/comparer-api';
import type { Comparer } from '../../../lib/worker/page/comparer';
import { CompareInside } from './compare-inside';
import { SignedPictureCanvas } from './signed-picture-canvas';

interface Props {
  readonly id: string;
  /** How many filters the first layer has. */
  readonly count: number;
  /** The picture of the chosen digit. */
  readonly picture: GrayImage | undefined;
  readonly comparer: Comparer | undefined;
}

/** What each filter of a network's first layer makes of the chosen digit. */
export const CompareResponses = memo(function CompareResponses(props: Props) {
  return <CompareInside title="What its first layer sees">{() => <Responses {...props} />}</CompareInside>;
});

function Responses({ id, count, picture, comparer }: Props) {
  const [responses, setResponses] = useState<readonly Signed[]>([]);
  /** Counts how often the sheet was cleared: answers to earlier questions are then ignored. */
  const cleared = useRef(0);
  useEffect(() => {
    if (!picture || !comparer) {
      cleared.current += 1;
      setResponses([]);
      return;
    }
    const own = cleared.current;
    const show = (answer: readonly Signed[]) => own === cleared.current && setResponses(answer);
    // An overtaken answer is still shown while the pen moves. A failure clears the pictures, so that no old one is shown.
    comparer.responsesTo(id, picture).then(
      (answer) => answer !== 'superseded' && show(answer),
      () => show([]),
    );
  }, [id, picture, comparer]);
  const isShown = picture !== undefined && responses.length > 0;
  return (
    <>
      <div
        role="img"
        aria-label={isShown ? `${count} pictures, one for each filter` : 'No pictures yet'}
        className="compare-responses"
      >
        {Array.from({ length: count }, (_, filter) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its filter.
          <SignedPictureCanvas key={filter} picture={isShown ? responses[filter] : undefined} />
        ))}
      </div>
      <p>
        Each of its {count} filters looks for one small pattern, such as an edge or a diagonal line, and answers where
        it finds it.
      </p>
    </>
  );
}
