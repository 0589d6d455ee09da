import type { Drawing } from '../../strokes/drawing';

/** What is no digit, as a truth and as an answer. A strokes file has the same label. */
export const NO_DIGIT = 'none';

/** A drawing of somebody in the class, before it has a place in the table. */
export interface NewDrawing {
  /** Who drew it, or the file it was in. */
  readonly name: string;
  readonly drawing: Drawing;
  /** What it is: digits, or NO_DIGIT; `undefined` until somebody says so. */
  readonly truth: string | undefined;
}

/** A row of the class's table. */
export interface ClassDrawing extends NewDrawing {
  readonly id: number;
  /** What each network reads, by its id; none before it was read. */
  readonly answers: ClassAnswers;
}

export type ClassAnswers = Readonly<Record<string, ClassAnswer>>;

/** What one network reads in one drawing. */
export interface ClassAnswer {
  /** Digits, or NO_DIGIT. */
  readonly text: string;
  /** The calibrated probability, 0 to 1, that `text` is right; for NO_DIGIT, that of the guess. */
  readonly confidence: number;
}

/** A truth or label as it is compared: digits without spaces and lines, or NO_DIGIT; `undefined` for anything else. */
export function truthOf(label: string | undefined): string | undefined {
  const text = label?.replace(/[\s|]/g, '').toLowerCase() ?? '';
  return /^\d+$/.test(text) || text === NO_DIGIT ? text : undefined;
}
