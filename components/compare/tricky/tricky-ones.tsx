import { memo } from 'react';
import type { Drawing } from '../../../lib/strokes/drawing';
import { drawingOfLinkCode } from '../../../lib/strokes/link/link-code';
import { TRICKY } from './examples';
import { pathOf } from './path-of';

interface Props {
  /** Puts a drawing on the sheet of which it is known what it is. */
  readonly onPlace: (drawing: Drawing, truth: string) => void;
}

const SHOWN = TRICKY.map(({ code, truth }) => {
  const { drawing } = drawingOfLinkCode(code);
  return { code, truth, drawing, path: pathOf(drawing) };
});

/** Drawings that split the networks: a tap puts one on the sheet. */
export const TrickyOnes = memo(function TrickyOnes({ onPlace }: Props) {
  return (
    <section aria-label="Tricky ones" className="tricky-ones">
      <p>Tricky ones</p>
      <ul>
        {SHOWN.map(({ code, truth, drawing, path }) => (
          <li key={code}>
            <button type="button" aria-label={`Tricky ${truth}`} onClick={() => onPlace(drawing, truth)}>
              <svg viewBox="0 0 100 100" aria-hidden="true">
                <path d={path} />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
