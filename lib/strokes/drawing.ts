/** A place that the pen passed: `x` and `y` in any unit, y growing downwards; `t` in milliseconds since the drawing began. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly t: number;
}

/** What the pen drew between touching the paper and leaving it, in order. A single point is a dot. */
export type Stroke = readonly Point[];

/** Strokes in the order they were drawn. No stroke at all is a blank sheet. */
export type Drawing = readonly Stroke[];

/**
 * Most strokes of a sheet, a file and a link. A number of ten digits takes about 20, and a shaded doodle 300. Grouping 500
 * takes 50 ms. A drawing of more is made to block the page.
 */
export const MOST_STROKES = 500;
