import { assertActive, createDrawing, type HandwritingDrawing, type Recognition } from './drawing';
import type { HandwritingHints, ReadStrokes } from './types';
import { asInterface, domString, internalSlots, membersIn, optional, unsignedLong } from './web-idl';

const recognizers = internalSlots<Recognition>('HandwritingRecognizer');

/** The IDL's default. */
const ALTERNATIVES = 3;

export class HandwritingRecognizer {
  static {
    asInterface(HandwritingRecognizer, 'HandwritingRecognizer');
  }

  /** Recognisers come from `createHandwritingRecognizer`. @throws TypeError */
  constructor() {
    throw new TypeError('Illegal constructor');
  }

  /** @throws DOMException InvalidStateError once it is finished */
  startDrawing(hints: HandwritingHints = {}): HandwritingDrawing {
    const recognition = recognizers.of(this);
    const alternatives = alternativesIn(hints);
    assertActive(recognition);
    return createDrawing(recognition, alternatives);
  }

  /** Ends it for good: its drawings are predicted no more. */
  finish(): void {
    recognizers.of(this).isActive = false;
  }
}

/** The other hints must be strings, and are ignored, as the specification asks where they are not supported. */
function alternativesIn(hints: unknown): number {
  const members = membersIn<HandwritingHints>(hints);
  const alternatives = optional(members.alternatives, 'alternatives', unsignedLong) ?? ALTERNATIVES;
  optional(members.inputType, 'inputType', domString);
  optional(members.recognitionType, 'recognitionType', domString);
  optional(members.textContext, 'textContext', domString);
  return alternatives;
}

export function createRecognizer(read: ReadStrokes): HandwritingRecognizer {
  const recognizer: HandwritingRecognizer = Object.create(HandwritingRecognizer.prototype);
  recognizers.set(recognizer, { isActive: true, read });
  return recognizer;
}
