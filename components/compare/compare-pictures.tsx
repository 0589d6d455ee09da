import type { KeyboardEvent } from 'react';
import { inkPixels } from '../../lib/browser/canvas/pixels';
import type { GrayImage } from '../../lib/geometry/gray-image';
import { stepped } from '../reading/stepped';
import { PixelCanvas } from '../ui/pixel-canvas';

interface Props {
  readonly pictures: readonly GrayImage[];
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

/** The pictures that all networks are given. In a number, each is a button that shows the digit's bars; arrow keys move. */
export function ComparePictures({ pictures, index, onChoose }: Props) {
  const [only] = pictures;
  if (!only) return null;
  if (pictures.length === 1) return <Picture picture={only} what="What all networks see" />;
  const goTo = (event: KeyboardEvent) => {
    const next = stepped(event.key, index, pictures.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons.
    <div role="group" aria-label="The digits" className="compare-pictures" onKeyDown={goTo}>
      {pictures.map((picture, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is identified by its place.
          key={at}
          type="button"
          aria-label={`Digit ${at + 1} of ${pictures.length}`}
          aria-pressed={at === index}
          tabIndex={at === index ? 0 : -1}
          onClick={() => onChoose(at)}
          className="compare-digit"
        >
          <Picture picture={picture} what="" />
        </button>
      ))}
    </div>
  );
}

function Picture({ picture, what }: { picture: GrayImage; what: string }) {
  return (
    <PixelCanvas
      picture={picture}
      pixelsOf={inkPixels}
      role="img"
      aria-label={what || undefined}
      aria-hidden={what === ''}
      className="compare-picture network-picture"
    />
  );
}
