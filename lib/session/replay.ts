import type { Drawing } from '../strokes/drawing';

/** The part of a drawing that was drawn up to `time`, in milliseconds since it began. */
export function drawnUntil(drawing: Drawing, time: number): Drawing {
  return drawing.map((stroke) => stroke.filter(({ t }) => t <= time)).filter((stroke) => stroke.length > 0);
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
