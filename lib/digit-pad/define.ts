import type { Recogniser } from '../worker/page/recogniser';
import { DigitPadElement, readWith } from './digit-pad-element';

export type { DigitPadReading } from '../reading/public-reading';
export { DigitPadElement } from './digit-pad-element';

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPadElement;
  }
}

/**
 * Defines `<digit-pad>`, unless the page has it already or there are no elements, as on a server. `start` is called once,
 * when the first pad is in a page: all pads share its recogniser.
 */
export function defineDigitPad(start: () => Recogniser): void {
  if (typeof customElements === 'undefined' || customElements.get('digit-pad')) return;
  readWith(start);
  customElements.define('digit-pad', DigitPadElement);
}
