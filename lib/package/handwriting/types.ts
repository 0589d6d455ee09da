import type { PublicReading } from '../../reading/public-reading';
import type { Drawing } from '../../strokes/drawing';

/** Reads a drawing: `readStrokes` of this package, or a reader's own. */
export type ReadStrokes = (strokes: Drawing) => Promise<PublicReading> | PublicReading;

// The dictionaries of the API, as in its IDL.

export interface HandwritingModelConstraint {
  /** Language tags of BCP 47. All of them must be served. */
  languages: Iterable<string> & object;
}

export interface HandwritingRecognizerQueryResult {
  textAlternatives?: boolean;
  textSegmentation?: boolean;
  hints?: HandwritingHintsQueryResult;
}

export interface HandwritingHintsQueryResult {
  recognitionType?: HandwritingRecognitionType[];
  inputType?: HandwritingInputType[];
  textContext?: boolean;
  alternatives?: boolean;
}

export type HandwritingRecognitionType = 'text' | 'per-character';

export type HandwritingInputType = 'mouse' | 'stylus' | 'touch';

/** What an application knows of a drawing. Only `alternatives` changes what is predicted. */
export interface HandwritingHints {
  recognitionType?: string;
  inputType?: string;
  textContext?: string;
  /** The most predictions, 3 unless said otherwise. */
  alternatives?: number;
}

/** A place that the pen passed: `x` and `y` in any unit, y growing downwards; `t` in milliseconds, if it is known. */
export interface HandwritingPoint {
  x: number;
  y: number;
  t?: number;
}

export interface HandwritingPrediction {
  /** Digits and signs as they are written, with spaces where gaps are wide, and a line below the other. */
  text: string;
  /** One for each digit and sign, in the order of `text`. */
  segmentationResult?: HandwritingSegment[];
}

/** `text.slice(beginIndex, endIndex)` is the grapheme. */
export interface HandwritingSegment {
  grapheme: string;
  beginIndex: number;
  endIndex: number;
  drawingSegments: HandwritingDrawingSegment[];
}

/** Points of a stroke, from `beginPointIndex` on and before `endPointIndex`. */
export interface HandwritingDrawingSegment {
  /** The index of the stroke in the drawing as it was when the prediction was asked for. */
  strokeIndex: number;
  beginPointIndex: number;
  endPointIndex: number;
}
