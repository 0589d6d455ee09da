import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { signedPixels } from '../../../lib/browser/canvas/signed-pixels';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { SignedPicture, WeightPictures } from '../../../lib/worker/api/comparer-api';
import type { Comparer } from '../../../lib/worker/page/comparer';
import { PixelCanvas } from '../../ui/pixel-canvas';

/** From this width there is room to show everything. components/compare/compare.css uses the same width. */
const ROOM = '(min-width: 64rem)';

interface InsideProps {
  readonly title: string;
  readonly isShutAtFirst?: boolean;
  readonly children: () => ReactNode;
}

/** A collapsible part of a network, open from the start where there is room. Its content renders only when open. */
export function Inside({ title, isShutAtFirst = false, children }: InsideProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(!isShutAtFirst && matchMedia(ROOM).matches), [isShutAtFirst]);
  return (
    <details className="compare-inside" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}

/** The weights of a linear network as ten pictures: what it looks for in each digit. */
export const CompareWeights = memo(function CompareWeights({ weights }: { weights: WeightPictures }) {
  const { layers, pictures } = weights;
  return (
    <Inside title="What it looks for">
      {() => (
        <>
          <ul className="compare-weights">
            {pictures.map((picture, digit) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its digit.
              <li key={digit}>
                <Signed picture={picture} label={`Weights for ${digit}`} />
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
    </Inside>
  );
});

interface ResponsesProps {
  readonly id: string;
  /** How many filters the first layer has. */
  readonly count: number;
  /** The picture of the chosen digit. */
  readonly picture: GrayImage | undefined;
  readonly comparer: Comparer | undefined;
}

/** What each filter of a network's first layer makes of the chosen digit. */
export const CompareResponses = memo(function CompareResponses(props: ResponsesProps) {
  return <Inside title="What its first layer sees">{() => <Responses {...props} />}</Inside>;
});

function Responses({ count, ...question }: ResponsesProps) {
  const responses = useResponses(question);
  const isShown = responses.length > 0;
  return (
    <>
      <div
        role="img"
        aria-label={isShown ? `${count} pictures, one for each filter` : 'No pictures yet'}
        className="compare-responses"
      >
        {Array.from({ length: count }, (_, filter) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its filter.
          <Signed key={filter} picture={responses[filter]} />
        ))}
      </div>
      <p>
        Each of its {count} filters looks for one small pattern, such as an edge or a diagonal line, and answers where
        it finds it.
      </p>
    </>
  );
}

/** The responses to the picture; none while there is no picture, or no answer yet. */
function useResponses({ id, picture, comparer }: Omit<ResponsesProps, 'count'>): readonly SignedPicture[] {
  const [responses, setResponses] = useState<readonly SignedPicture[]>([]);
  /** Counts how often the sheet was cleared: answers to earlier questions are then ignored. */
  const cleared = useRef(0);
  useEffect(() => {
    if (!picture || !comparer) {
      cleared.current += 1;
      setResponses([]);
      return;
    }
    const own = cleared.current;
    const show = (answer: readonly SignedPicture[]) => own === cleared.current && setResponses(answer);
    // An overtaken answer is still shown while the pen moves. A failure clears the pictures, so that no old one is shown.
    comparer.responsesTo(id, picture).then(
      (answer) => answer !== 'superseded' && show(answer),
      () => show([]),
    );
  }, [id, picture, comparer]);
  return picture === undefined ? [] : responses;
}

/** A picture of positive and negative values. Without a label, its parent describes it. */
function Signed({ picture, label }: { picture: SignedPicture | undefined; label?: string }) {
  return (
    <PixelCanvas
      picture={picture}
      pixelsOf={signedPixels}
      role={label ? 'img' : undefined}
      aria-label={label}
      className="signed-picture"
    />
  );
}
