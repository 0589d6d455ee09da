import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Box, sharedHeight, sharedWidth } from '../../../lib/geometry/box';
import { BLANK } from '../../../lib/reading/reading';
import type { Detection } from '../../../lib/session/photo/detections';
import { inFrame } from '../../../lib/session/photo/photo-place';
import { SURE_FROM, shown } from '../../../lib/session/words/reading-words';
import { stepped } from '../../reading/stepped';
import { detectionName } from '../photo-words';
import type { Photo } from '../use-photo';
import './finds.css';

interface Props {
  readonly photo: Photo;
  /** The box of the picture that fills the frame. */
  readonly view: Box;
  /** Whether the chosen find can be moved and resized now. */
  readonly mayMove: boolean;
  /** The chosen find's box while it is moved. */
  readonly moving?: Box | undefined;
  readonly onChoose: (box: Box) => void;
}

/** A box and a digit on each find. Arrow keys move between them. */
export function DetectionBoxes({
  photo: { open, live, detections, detection, isChosen, held },
  view,
  mayMove,
  moving,
  onChoose,
}: Props) {
  const group = useRef<HTMLDivElement>(null);
  const count = useRef(0);
  // A removed find takes the focus with it, so move the focus to the next one.
  useEffect(() => {
    const isFewer = detections.length < count.current;
    count.current = detections.length;
    if (isFewer && document.activeElement === document.body)
      group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [detections.length]);
  if (!open) return null;
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const goTo = (event: KeyboardEvent) => {
    const next = detection && stepped(event.key, detections.indexOf(detection), detections.length);
    const box = next !== undefined && detections[next]?.box;
    if (!box) return;
    event.preventDefault();
    onChoose(box);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are places in a picture.
    <div ref={group} role="group" aria-label="Finds" onKeyDown={goTo} className="finds">
      {detections.map((one, i) => {
        const isHeld = isChosen && one === detection;
        return (
          <DetectionBox
            // biome-ignore lint/suspicious/noArrayIndexKey: the finds of the next reading replace these.
            key={i}
            detection={one}
            place={inFrame((isHeld && (moving ?? held)) || one.box, view)}
            isChosen={one === detection}
            isHeld={isHeld && mayMove}
            isRead={reading.kind === 'digits'}
            words={detectionName(reading, one)}
            onChoose={() => onChoose(one.box)}
          />
        );
      })}
    </div>
  );
}

interface BoxProps {
  readonly detection: Detection;
  /** Where it lies in the frame, as ratios of its sides. */
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

/** Where the frame cuts off more of a box, its digit would stand at another one. */
const LEAST_SEEN = 0.5;

/** The box of a find over the photograph, with its digit beside it. */
function DetectionBox({ detection, place, isChosen, isHeld, isRead, words, onChoose }: BoxProps) {
  const isDigit = detection.index !== undefined && isRead;
  return (
    <button
      type="button"
      aria-label={words}
      aria-pressed={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-grip={isHeld ? 'all' : undefined}
      data-digit={isDigit}
      data-set={detection.member.isSet}
      data-doubtful={detection.member.confidence < SURE_FROM}
      data-below={place.y < TOO_HIGH}
      // A press may begin to move the photograph: only a click chooses.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget }) => {
        onChoose();
        currentTarget.focus({ preventScroll: true });
      }}
      onFocus={onChoose}
      style={styleOf(place)}
      className="find"
    >
      {isDigit && seenRatio(place) >= LEAST_SEEN && (
        <span className="find-place">
          <span className="find-digit">{shown(detection.member.text)}</span>
        </span>
      )}
    </button>
  );
}

const FRAME: Box = { x: 0, y: 0, width: 1, height: 1 };

/** How much of a box lies in the frame, as a ratio. */
function seenRatio(place: Box): number {
  const [wide, high] = [sharedWidth(place, FRAME), sharedHeight(place, FRAME)];
  return (Math.max(0, wide) * Math.max(0, high)) / (place.width * place.height);
}

/** CSS that places a box given as ratios of the frame's sides. */
export function styleOf({ x, y, width, height }: Box) {
  const [left, top, wide, high] = [x, y, width, height].map((ratio) => `${(ratio * 100).toFixed(3)}%`);
  return { left, top, width: wide, height: high };
}
