import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Box } from '../../../lib/geometry/box';
import { BLANK } from '../../../lib/reading/reading';
import { inFrame, shownPart } from '../../../lib/session/photo/photo-place';
import { stepped } from '../../reading/number-headline';
import { detectionName } from '../photo-words';
import type { Photo } from '../use-photo';
import { DetectionBox } from './detection-box';

interface Props {
  readonly photo: Photo;
  /** The chosen find's box while it is moved. */
  readonly moving?: Box | undefined;
  readonly onChoose: (box: Box) => void;
}

/** A box and a digit on each find. Arrow keys move between them. */
export function DetectionBoxes({
  photo: { open, live, detections, detection, isChosen, held },
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
  const part = shownPart(open.picture, open.steps.present.edits);
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
    <div ref={group} role="group" aria-label="Finds" onKeyDown={goTo}>
      {detections.map((one, i) => {
        const isHeld = isChosen && one === detection;
        return (
          <DetectionBox
            // biome-ignore lint/suspicious/noArrayIndexKey: the finds of the next reading replace these.
            key={i}
            detection={one}
            place={inFrame((isHeld && (moving ?? held)) || one.box, part)}
            isChosen={one === detection}
            isHeld={isHeld}
            isRead={reading.kind === 'digits'}
            words={detectionName(reading, one)}
            onChoose={() => onChoose(one.box)}
          />
        );
      })}
    </div>
  );
}
