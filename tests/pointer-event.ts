/** The jsdom of our tests has no PointerEvent: a MouseEvent that says which pointer it is stands in. */
if (typeof MouseEvent !== 'undefined' && typeof PointerEvent === 'undefined') {
  class PointerEventOfMouse extends MouseEvent {
    readonly pointerId: number;
    readonly pointerType: string;
    constructor(type: string, init: PointerEventInit = {}) {
      super(type, init);
      this.pointerId = init.pointerId ?? 0;
      this.pointerType = init.pointerType ?? '';
    }
  }
  Object.assign(globalThis, { PointerEvent: PointerEventOfMouse });
}
