import { useEffect, useState } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { NetworkAnswer } from '../../../lib/worker/api/comparer-api';
import type { Comparer } from '../../../lib/worker/page/comparer';

/** A digit's picture that a person paints in, and what the networks make of it. */
export interface EditedPixels {
  /** As it is now; undefined where nothing is edited. */
  readonly picture: GrayImage | undefined;
  /** Undefined until the first ones have come. */
  readonly answers: Readonly<Record<string, NetworkAnswer>> | undefined;
  /** Edits this from now on; `undefined` ends it. */
  readonly edit: (picture: GrayImage | undefined) => void;
}

interface Edited {
  /** What it was made of: another digit, or more ink, ends it. */
  readonly of: GrayImage;
  readonly picture: GrayImage;
}

/** Asks all networks about the edited picture of `of`. Of those that come while they read, only the newest is read. */
export function useEditedPixels(comparer: Comparer | undefined, of: GrayImage | undefined): EditedPixels {
  const [edited, setEdited] = useState<Edited>();
  const [answers, setAnswers] = useState<EditedPixels['answers']>();
  const picture = edited !== undefined && edited.of === of ? edited.picture : undefined;
  useEffect(() => {
    if (!picture || !comparer) return setAnswers(undefined);
    let isLeft = false;
    comparer.compare(picture).then(
      (answer) => answer !== 'superseded' && !isLeft && setAnswers(answer.answers),
      // The networks say themselves why they failed.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [comparer, picture]);
  return { picture, answers: picture && answers, edit: (next) => setEdited(of && next && { of, picture: next }) };
}
