import type { Box } from '../../../lib/geometry/box';
import type { Detection } from '../../../lib/session/photo/detections';
import { SURE_FROM } from '../../reading/reading-words';

interface Props {
  readonly detection: Detection;
  /** Where it lies in the frame, in shares of its side. */
  readonly place: Box;
  readonly isChosen: boolean;
  /** It can be moved with the pointer. */
  readonly isHeld: boolean;
  /** Nothing in this picture is a digit: then none of the finds says which. */
  readonly isRead: boolean;
  readonly words: string;
  readonly onChoose: () => void;
}

/** Boxes that begin higher in the frame than this have their digit below them: above, it would stand outside. */
const TOO_HIGH = 0.06;

/** The box of one find over the photograph, and the digit beside it. */
export function DetectionBox({ detection, place, isChosen, isHeld, isRead, words, onChoose }: Props) {
  const isDigit = detection.index !== undefined && isRead;
  return (
    <button
      type="button"
      aria-label={words}
      aria-pressed={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-grip={isHeld ? 'all' : undefined}
      data-digit={isDigit}
      data-doubtful={detection.digit.confidence < SURE_FROM}
      data-below={place.y < TOO_HIGH}
      onClick={onChoose}
      onFocus={onChoose}
      style={styleOf(place)}
      className="find"
    >
      {isDigit && <span className="find-digit">{detection.digit.text}</span>}
    </button>
  );
}

/** A box in shares of the frame's side as CSS that places it there. */
export function styleOf({ x, y, width, height }: Box) {
  const [left, top, wide, high] = [x, y, width, height].map((share) => `${(share * 100).toFixed(3)}%`);
  return { left, top, width: wide, height: high };
}
