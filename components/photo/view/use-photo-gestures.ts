import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { listenToDrag } from '../../../lib/browser/input/drag-input';
import { listenToView } from '../../../lib/browser/input/view-input';
import { type Box, NO_BOX } from '../../../lib/geometry/box';
import { type Grip, gripped } from '../../../lib/session/photo/grips';
import { inPicture, type Spot } from '../../../lib/session/photo/photo-place';
import type { Gesture } from '../../../lib/session/photo/photo-view';
import type { PhotoView } from './use-photo-view';

interface Drag {
  readonly grip: Grip;
  readonly box: Box;
}

interface Options {
  /** The frame that is pressed and dragged in. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly look: PhotoView;
  /** The box that can be dragged, if any. */
  readonly held: Box | undefined;
  /** Whether a drag draws a new box. */
  readonly isDrawing: boolean;
  /** A box was drawn, moved or resized. */
  readonly onDone: (grip: Grip, box: Box) => void;
  /** The photograph was pressed where nothing else is. */
  readonly onPress: () => void;
}

/**
 * Lets the pointer move and resize the held box, draw a new one, and move and zoom the photograph. Returns the box during a
 * drag.
 */
export function usePhotoGestures({ frame, look, held, isDrawing, onDone, onPress }: Options): Drag | undefined {
  const [drag, setDrag] = useState<Drag>();
  const boxOf = (grip: Grip, from: Spot, to: Spot) =>
    gripped(grip, held ?? NO_BOX, inPicture(from, look.view), inPicture(to, look.view), look.room.part);
  const gripAt = useEffectEvent((target: Element): Grip | undefined => {
    const grip = target.closest<HTMLElement>('[data-grip]')?.dataset.grip as Grip | undefined;
    return held && grip ? grip : isDrawing ? 'new' : undefined;
  });
  const mayPan = useEffectEvent(() => look.isZoomed);
  const move = useEffectEvent((grip: Grip, from: Spot, to: Spot) => setDrag({ grip, box: boxOf(grip, from, to) }));
  const end = useEffectEvent((grip: Grip, from: Spot, to: Spot) => {
    setDrag(undefined);
    onDone(grip, boxOf(grip, from, to));
  });
  const begin = useEffectEvent(() => look.begin());
  const follow = useEffectEvent((gesture: Gesture) => look.follow(gesture));
  const step = useEffectEvent((gesture: Gesture) => look.step(gesture));
  const press = useEffectEvent((target: Element) => {
    if (isBare(target)) onPress();
  });
  const double = useEffectEvent((at: Spot, target: Element) => {
    if (!isDrawing && !target.closest('.corner')) look.toggle(at);
  });
  useEffect(() => {
    if (!frame.current) return;
    let grip: Grip | undefined;
    const stopDrag = listenToDrag(frame.current, {
      onStart(_, target) {
        grip = gripAt(target);
        begin();
        return grip !== undefined || mayPan();
      },
      onHold(at) {
        if (grip) return false;
        grip = 'new';
        move(grip, at, at);
        return true;
      },
      onMove: (from, to) => (grip ? move(grip, from, to) : follow({ from, to, by: 1 })),
      onEnd: (from, to) => (grip ? end(grip, from, to) : follow({ from, to, by: 1 })),
      onCancel: () => setDrag(undefined),
      onTap: (_, target) => press(target),
    });
    const stopView = listenToView(frame.current, { onStart: begin, onMove: follow, onStep: step, onDouble: double });
    return () => {
      stopDrag();
      stopView();
    };
  }, [frame]);
  return drag;
}

/** Neither a find nor a corner: the photograph itself. */
const isBare = (target: Element): boolean => target.closest('.photo-surface') !== null;
