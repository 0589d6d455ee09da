import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { listenToDrag } from '../../../lib/browser/input/drag-input';
import { type Box, NO_BOX } from '../../../lib/geometry/box';
import { type Grip, gripped } from '../../../lib/session/photo/grips';
import { inPicture, type Spot } from '../../../lib/session/photo/photo-place';

interface Drag {
  readonly grip: Grip;
  readonly box: Box;
}

interface Options {
  /** The square frame that is dragged in. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The visible part of the picture. */
  readonly part: Box;
  /** The box that can be dragged, if any. */
  readonly held: Box | undefined;
  /** A box was drawn, moved or resized. */
  readonly onDone: (grip: Grip, box: Box) => void;
}

/** Lets the pointer draw a new box, or move and resize the held one. Returns the box during a drag. */
export function useBoxDrag({ frame, part, held, onDone }: Options): Drag | undefined {
  const [drag, setDrag] = useState<Drag>();
  const boxOf = (grip: Grip, from: Spot, to: Spot) =>
    gripped(grip, held ?? NO_BOX, inPicture(from, part), inPicture(to, part), part);
  const gripOn = useEffectEvent((target: Element) => (held ? gripAt(target) : 'new'));
  const move = useEffectEvent((grip: Grip, from: Spot, to: Spot) => setDrag({ grip, box: boxOf(grip, from, to) }));
  const end = useEffectEvent((grip: Grip, from: Spot, to: Spot) => {
    setDrag(undefined);
    onDone(grip, boxOf(grip, from, to));
  });
  useEffect(() => {
    if (!frame.current) return;
    let grip: Grip = 'new';
    return listenToDrag(frame.current, {
      onStart(_, target) {
        grip = gripOn(target);
        return true;
      },
      onMove: (from, to) => move(grip, from, to),
      onEnd: (from, to) => end(grip, from, to),
      onCancel: () => setDrag(undefined),
    });
  }, [frame]);
  return drag;
}

/** The grip that an element stands for; anywhere else, a new box is drawn. */
function gripAt(target: Element): Grip {
  const held = target.closest<HTMLElement>('[data-grip]');
  return (held?.dataset.grip as Grip | undefined) ?? 'new';
}
