import type { HandwritingNavigator, HandwritingStroke as Stroke } from './install';

/** What TypeScript is told that `navigator` and the global object may have, once `installHandwriting` was called. */
declare global {
  interface Navigator extends Partial<HandwritingNavigator> {}
  var HandwritingStroke: typeof Stroke;
}
