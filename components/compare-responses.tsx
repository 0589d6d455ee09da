import { memo, useEffect, useState } from 'react';
import type { SignedPicture as Signed } from '../lib/compare/api';
import type { Comparer } from '../lib/compare/comparer';
import type { GrayImage } from '../lib/image/gray-image';
import { CompareInside } from './compare-inside';
import { SignedPicture } from './signed-picture';

interface Props {
  readonly id: string;
  /** How many filters the first layer has. */
  readonly count: number;
  /** The digit that is looked at. */
  readonly picture: GrayImage | undefined;
  readonly comparer: Comparer | undefined;
}

/** What each filter of a network's first layer makes of the digit that is looked at. */
export const CompareResponses = memo(function CompareResponses(props: Props) {
  return <CompareInside title="What its first layer sees">{() => <Responses {...props} />}</CompareInside>;
});

function Responses({ id, count, picture, comparer }: Props) {
  const [responses, setResponses] = useState<readonly Signed[]>([]);
  useEffect(() => {
    if (!picture || !comparer) return;
    // One that is overtaken is shown all the same while the pen moves; where there is none, the last ones stay.
    comparer.responsesTo(id, picture).then(
      (answer) => answer !== 'superseded' && setResponses(answer),
      () => {},
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
          <SignedPicture key={filter} picture={isShown ? responses[filter] : undefined} />
        ))}
      </div>
      <p>
        Each of its {count} filters looks for one small pattern, such as an edge or a slant, and answers where it finds
        it.
      </p>
    </>
  );
}
