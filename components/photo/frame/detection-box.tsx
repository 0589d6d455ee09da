import type { Box } from '../../../lib/geometry/box';
import type { Detection } from '../../../lib/session/photo/detections';
import { SURE_FROM } from '../../reading/reading-words';

interface Props {
  readonly detection: Detection;
  /** Where it lies in the frame, as ratios of its side. */
  readonly place: Box;
  readonly isChosen: boolean;
  /** Whether the pointer can move it. */
  readonly isHeld: boolean;
  /** Whether the picture was read as digits. If not, no find shows a digit. */
  readonly isRead: boolean;
  readonly words: string;
  readonly onChoose: () => void;
}

/** A box that begins higher than this in the frame has its digit below it: above, it would lie outside. */
const TOO_HIGH = 0.06;

/** The box of a find over the photograph, with its digit beside it. */
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

/** CSS that places a box given as ratios of the frame's side. */
export function styleOf({ x, y, width, height }: Box) {
  const [left, top, wide, high] = [x, y, width, height].map((share) => `${(share * 100).toFixed(3)}%`);
  return { left, top, width: wide, height: high };
}
