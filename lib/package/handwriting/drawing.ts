import { predictionsOf } from './predictions';
import { assertStroke, type HandwritingStroke, pointsOf } from './stroke';
import type { HandwritingPrediction, ReadStrokes } from './types';
import { asInterface, exception, internalSlots } from './web-idl';

/** What a recogniser shares with its drawings. */
export interface Recognition {
  /** Until `finish` is called. */
  isActive: boolean;
  readonly read: ReadStrokes;
}

interface Slots {
  readonly recognition: Recognition;
  /** The most predictions. */
  readonly alternatives: number;
  readonly strokes: HandwritingStroke[];
}

const drawings = internalSlots<Slots>('HandwritingDrawing');

/** @throws DOMException InvalidStateError */
export function assertActive({ isActive }: Recognition): void {
  if (!isActive) throw exception('InvalidStateError', 'This recognizer is finished.');
}

/** Strokes by reference: what is added to one of them later is read too. */
export class HandwritingDrawing {
  static {
    asInterface(HandwritingDrawing, 'HandwritingDrawing');
  }

  /** Drawings come from `startDrawing`. @throws TypeError */
  constructor() {
    throw new TypeError('Illegal constructor');
  }

  addStroke(stroke: HandwritingStroke): void {
    const { strokes } = drawings.of(this);
    assertStroke(stroke);
    strokes.push(stroke);
  }

  removeStroke(stroke: HandwritingStroke): void {
    const { strokes } = drawings.of(this);
    assertStroke(stroke);
    strokes.splice(0, strokes.length, ...strokes.filter((own) => own !== stroke));
  }

  clear(): void {
    drawings.of(this).strokes.length = 0;
  }

  getStrokes(): HandwritingStroke[] {
    return [...drawings.of(this).strokes];
  }

  /**
   * What the drawing may say, the likeliest first; nothing where it is blank or no number. Rejects with a DOMException:
   * InvalidStateError once the recogniser is finished, OperationError for more ink than people write, UnknownError where
   * reading failed, with its `cause`.
   */
  async getPrediction(): Promise<HandwritingPrediction[]> {
    const { recognition, strokes, alternatives } = drawings.of(this);
    assertActive(recognition);
    return predictionsOf(strokes.map(pointsOf), recognition.read, alternatives);
  }
}

export function createDrawing(recognition: Recognition, alternatives: number): HandwritingDrawing {
  const drawing: HandwritingDrawing = Object.create(HandwritingDrawing.prototype);
  drawings.set(drawing, { recognition, alternatives, strokes: [] });
  return drawing;
}
