import type { HandwritingNavigator, HandwritingStroke as Stroke } from './install';

/** For TypeScript: import this file's types, and `navigator` and the global object may have what `installHandwriting` adds. */
declare global {
  interface Navigator extends Partial<HandwritingNavigator> {}
  var HandwritingStroke: typeof Stroke;
}
