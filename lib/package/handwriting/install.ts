import { HandwritingDrawing } from './drawing';
import { isServed } from './languages';
import { readingBy } from './predictions';
import { createRecognizer, HandwritingRecognizer } from './recognizer';
import { HandwritingStroke } from './stroke';
import type { HandwritingModelConstraint, HandwritingRecognizerQueryResult, ReadStrokes } from './types';
import { domString, exception, membersIn, required, sequenceOf } from './web-idl';

export type * from './types';
export { HandwritingDrawing, HandwritingRecognizer, HandwritingStroke };

/** What `installHandwriting` adds to its target. */
export interface HandwritingNavigator {
  /** Rejects with TypeError where no languages are given, or DOMException NotSupportedError or UnknownError. */
  createHandwritingRecognizer(constraint: HandwritingModelConstraint): Promise<HandwritingRecognizer>;
  /** `null` for languages that are not served. Rejects with TypeError where none are given. */
  queryHandwritingRecognizer(constraint: HandwritingModelConstraint): Promise<HandwritingRecognizerQueryResult | null>;
}

export interface InstallOptions {
  /** Whether ours takes the place of a browser's own. */
  readonly replace?: boolean;
  /** Where the three interfaces go: the global object unless said otherwise. */
  readonly globals?: object;
}

/**
 * Adds the Handwriting Recognition API to `target`, in a page its `navigator`, and its interfaces to the global object. Drawings
 * are read by `read`. Returns whether it did: where the browser has its own, only with `replace`.
 */
export function installHandwriting(
  target: object,
  read: ReadStrokes,
  { replace = false, globals = globalThis }: InstallOptions = {},
): boolean {
  const operations = operationsOn(target, read);
  if (!replace && Object.keys(operations).some((name) => name in target)) return false;
  for (const [name, value] of Object.entries(operations)) define(target, name, value, true);
  for (const value of [HandwritingRecognizer, HandwritingDrawing, HandwritingStroke]) {
    define(globals, value.name, value, false);
  }
  return true;
}

function define(target: object, name: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(target, name, { value, enumerable, writable: true, configurable: true });
}

function operationsOn(target: object, read: ReadStrokes): HandwritingNavigator {
  const assertTarget = (value: unknown): void => {
    const isTarget = value === target || Object.prototype.isPrototypeOf.call(target, value as object);
    if (!isTarget) throw new TypeError('Illegal invocation');
  };
  return {
    async createHandwritingRecognizer(this: unknown, constraint) {
      assertTarget(this);
      if (!canServe(constraint)) {
        throw exception('NotSupportedError', 'Numbers are read in the digits 0 to 9, and these languages have others.');
      }
      // A recogniser is to be ready: whatever cannot be loaded fails here, and not with the first drawing.
      await readingBy(read, []);
      return createRecognizer(read);
    },
    async queryHandwritingRecognizer(this: unknown, constraint) {
      assertTarget(this);
      return canServe(constraint) ? features() : null;
    },
  };
}

/** No language at all is none that is served. */
function canServe(constraint: unknown): boolean {
  const { languages } = membersIn<HandwritingModelConstraint>(constraint);
  const tags = required(languages, 'languages', (value, name) => sequenceOf(value, name, domString));
  return tags.length > 0 && tags.every(isServed);
}

/** Of the hints, the number of alternatives is followed. Digits and signs are read one by one, whatever they are drawn with. */
const features = (): HandwritingRecognizerQueryResult => ({
  textAlternatives: true,
  textSegmentation: true,
  hints: { recognitionType: ['per-character'], inputType: [], textContext: false, alternatives: true },
});
