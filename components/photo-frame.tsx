import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Grip, gripped } from '../lib/browser/grips';
import type { OpenPhoto } from '../lib/browser/photo-desk';
import type { Find } from '../lib/browser/photo-finds';
import { inFrame, type Spot, shownPart } from '../lib/browser/photo-place';
import type { Box } from '../lib/image/box';
import { BoxCorners } from './box-corners';
import { stepped } from './number-headline';
import { PhotoPicture } from './photo-canvas';
import { PhotoFind, styleOf } from './photo-find';
import { useBoxDrag } from './use-box-drag';

interface Props {
  readonly photo: OpenPhoto;
  readonly finds: readonly Find[];
  readonly find: Find | undefined;
  /** Whether that find was chosen, and can be moved. */
  readonly isChosen: boolean;
  /** Boxes drawn by hand in which nothing was found, or not yet. */
  readonly empty: readonly Box[];
  readonly isRead: boolean;
  readonly nameOf: (find: Find) => string;
  /** The part that is about to be cut out, while that is chosen. */
  readonly crop: Box | undefined;
  readonly onCrop: (crop: Box) => void;
  readonly onChoose: (box: Box) => void;
  readonly onDraw: (box: Box) => void;
  readonly onMove: (from: Box, to: Box, isNudge: boolean) => void;
}

/** Smaller boxes, in shares of the frame's side, are slips of the hand. */
const LEAST_BOX = 0.015;
/** An arrow key moves a corner by this share of the frame's side. */
const NUDGE = 0.01;

/** The photograph in its frame: the finds over it, and boxes that are drawn, moved, and cut out. */
export function PhotoFrame({ photo, finds, find, crop, ...props }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const finder = useRef<HTMLDivElement>(null);
  const part = shownPart(photo.picture, photo.steps.present.edits);
  const held = crop ?? (props.isChosen ? find?.box : undefined);
  const side = Math.max(part.width, part.height);
  const done = (grip: Grip, box: Box, isNudge = false) => {
    if (Math.min(box.width, box.height) < LEAST_BOX * side) return;
    if (crop) props.onCrop(box);
    else if (grip === 'new' || !held) props.onDraw(box);
    else props.onMove(held, box, isNudge);
  };
  const drag = useBoxDrag({ frame, part, held, onDone: done });
  const nudge = (grip: Grip, by: Spot) => {
    const to = { x: by.x * NUDGE * side, y: by.y * NUDGE * side };
    if (held) done(grip, gripped(grip, held, { x: 0, y: 0 }, to, part), true);
  };
  const goTo = (event: KeyboardEvent) => {
    if (!find) return;
    const next = stepped(event.key, finds.indexOf(find), finds.length);
    const box = next === undefined ? undefined : finds[next]?.box;
    if (next === undefined || !box) return;
    event.preventDefault();
    props.onChoose(box);
    finder.current?.querySelectorAll<HTMLElement>('.find')[next]?.focus();
  };
  // What was pressed to come here, or was removed here, has gone with the focus: it stays with the photograph.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the number of finds changes.
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [finds.length]);
  const isHeld = drag && drag.grip !== 'new';
  const marked = drag?.box ?? crop;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are places in a picture.
    <div ref={frame} role="group" tabIndex={-1} aria-label="Photo" data-testid="photo-view" className="photo-frame">
      <PhotoPicture photo={photo} />
      <div className="photo-surface" style={styleOf(inFrame(part, part))} />
      {!crop && (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div ref={finder} role="group" aria-label="Finds" onKeyDown={goTo}>
          {finds.map((one, i) => (
            <PhotoFind
              // biome-ignore lint/suspicious/noArrayIndexKey: the next reading's finds take the places of these.
              key={i}
              find={one}
              place={inFrame(isHeld && one === find ? drag.box : one.box, part)}
              isChosen={one === find}
              isHeld={one === find && held !== undefined}
              isRead={props.isRead}
              words={props.nameOf(one)}
              onChoose={() => props.onChoose(one.box)}
            />
          ))}
        </div>
      )}
      {!crop &&
        props.empty.map((box, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes come and go at the end.
          <div key={i} className="photo-mark" style={styleOf(inFrame(box, part))} />
        ))}
      {marked && !(isHeld && !crop) && (
        <div
          className="photo-mark"
          data-grip={crop && 'all'}
          data-crop={crop !== undefined}
          style={styleOf(inFrame(marked, part))}
        />
      )}
      {held && !(drag && !crop) && (
        <div className="corners" data-crop={crop !== undefined} style={styleOf(inFrame(drag?.box ?? held, part))}>
          <BoxCorners what={crop ? 'the part to cut out' : 'the box'} onNudge={nudge} />
        </div>
      )}
    </div>
  );
}
