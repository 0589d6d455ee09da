/** What is asked of a pointer: which it is, and whether it is a finger, a mouse or a pen. */
export type Pointer = Pick<PointerEvent, 'pointerId' | 'pointerType'>;

/** Notes where a pen is seen, on the document: that holds for the page's life, and for all that listens in it. */
export function notePen({ pointerType }: Pointer): void {
  if (pointerType === 'pen') document.documentElement.dataset.penSeen = '';
}

/** Beside a pen, a touch is the hand that rests on the screen and no more draws. */
export function isHand({ pointerType }: Pointer): boolean {
  return pointerType === 'touch' && document.documentElement.dataset.penSeen !== undefined;
}

/** Whether a touch was under way, and the pen of that hand now comes down. */
export function takesOver({ pointerType }: Pointer, from: Pointer): boolean {
  return pointerType === 'pen' && from.pointerType === 'touch';
}
