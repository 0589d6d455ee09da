/** Which pointer it is, and whether it is a finger, a mouse or a pen. */
export type Pointer = Pick<PointerEvent, 'pointerId' | 'pointerType'>;

/** Notes on the document that this device has a pen. All listeners share it while the page lives. */
export function notePen({ pointerType }: Pointer): void {
  if (pointerType === 'pen') document.documentElement.dataset.penSeen = '';
}

/** On a device with a pen, a touch is the hand that rests on the screen, so it does not draw. */
export function isHand({ pointerType }: Pointer): boolean {
  return pointerType === 'touch' && document.documentElement.dataset.penSeen !== undefined;
}

/** Whether a pen comes down while a touch is drawing: that touch was the hand. */
export function takesOver({ pointerType }: Pointer, from: Pointer): boolean {
  return pointerType === 'pen' && from.pointerType === 'touch';
}

/** Captures the pointer, so that a stroke or a drag that leaves the element stays one. */
export function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer is gone already, or a script made it. It then ends with the events that arrive.
  }
}
