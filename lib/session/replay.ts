import type { Drawing, Point, Stroke } from '../strokes/drawing';

/** The part of a drawing that was drawn up to `time`, in milliseconds since it began. */
export function drawnUntil(drawing: Drawing, time: number): Drawing {
  return drawing.map((stroke) => strokeUntil(stroke, time)).filter((stroke) => stroke.length > 0);
}

/** Ends where the pen is, so that long lines grow evenly. */
function strokeUntil(stroke: Stroke, time: number): Stroke {
  const drawn = stroke.filter(({ t }) => t <= time);
  const [last, next] = [drawn.at(-1), stroke[drawn.length]];
  return last && next ? [...drawn, onTheWay(last, next, time)] : drawn;
}

function onTheWay(from: Point, to: Point, t: number): Point {
  const ratio = (t - from.t) / (to.t - from.t);
  return { x: from.x + ratio * (to.x - from.x), y: from.y + ratio * (to.y - from.y), t };
}

/** How long a drawing took, in milliseconds. */
export function durationOf(drawing: Drawing): number {
  return drawing.at(-1)?.at(-1)?.t ?? 0;
}

/** Milliseconds. A drawing that took longer is shown faster, in this time. */
const LONGEST = 5000;

/**
 * Passes on more and more of a drawing, frame by frame, until it is complete; with reduced motion, all of it at once. Returns
 * the function that stops it.
 */
export function replay(drawing: Drawing, onFrame: (drawn: Drawing, isDone: boolean) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    onFrame(drawing, true);
    return () => {};
  }
  const duration = durationOf(drawing);
  const speed = Math.max(1, duration / LONGEST);
  let began: number | undefined;
  const show = (now: number) => {
    began ??= now;
    const time = (now - began) * speed;
    const isDone = time >= duration;
    onFrame(isDone ? drawing : drawnUntil(drawing, time), isDone);
    if (!isDone) frame = requestAnimationFrame(show);
  };
  let frame = requestAnimationFrame(show);
  return () => cancelAnimationFrame(frame);
}
