import { memo } from 'react';
import type { WeightPictures } from '../../../lib/worker/api/comparer-api';
import { CompareInside } from './compare-inside';
import { SignedPictureCanvas } from './signed-picture-canvas';

/** The weights of a linear network as ten pictures: what it looks for in each digit. */
export const CompareWeights = memo(function CompareWeights({ weights }: { weights: WeightPictures }) {
  const { layers, pictures } = weights;
  return (
    <CompareInside title="What it looks for">
      {() => (
        <>
          <ul className="compare-weights">
            {pictures.map((picture, digit) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its digit.
              <li key={digit}>
                <SignedPictureCanvas picture={picture} label={`Weights for ${digit}`} />
                <span aria-hidden="true">{digit}</span>
              </li>
            ))}
          </ul>
          <p>
            One weight for each pixel and digit. Ink where it is <span className="positive">blue</span> speaks for the
            digit, ink where it is <span className="negative">brown</span> against it.
            {layers > 1 && ` Its ${layers} layers have nothing between them, so they multiply out to this one.`}
          </p>
        </>
      )}
    </CompareInside>
  );
});
