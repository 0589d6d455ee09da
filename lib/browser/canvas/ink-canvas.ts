import type { Box } from '../../geometry/box';
import { penWidthOf } from '../../session/pen-width';
import type { Drawing } from '../../strokes/drawing';
import { extendStroke, paintDrawing } from './paint-ink';
import { watchPixelSize } from './pixel-size';

/** A drawing, and the part of its plane that a canvas shows. */
export interface Seen {
  readonly drawing: Drawing;
  /** What the pen's width goes by: the drawing without the stroke that is being drawn, or all that will be shown. */
  readonly whole: Drawing;
  readonly view: Box;
}

/** Ink on a canvas, sharp on any screen. */
export interface InkCanvas {
  /** Paints everything again. */
  repaint(): void;
  /** Paints only what the last stroke has gained. */
  extend(): void;
  release(): void;
}

/** Ratio of the gap between two widths of the pen that is left after a frame: the width settles in about 150 ms. */
const GLIDE = 0.7;
/** Sheet units. Less is not seen. */
const LEAST_GAP = 0.2;

const noCanvas: InkCanvas = { repaint() {}, extend() {}, release() {} };

/**
 * Shows what `seen` says on a canvas, whose shape is told to `onShape`. Repaints when its size, the pixel ratio or the colour
 * scheme changes.
 */
export function mountInkCanvas(
  canvas: HTMLCanvasElement,
  seen: () => Seen,
  onShape: (aspect: number) => void,
): InkCanvas {
  const { width, height } = canvas.getBoundingClientRect();
  // Before the pen is heard: it draws in what is seen.
  if (height > 0) onShape(width / height);
  const context = canvas.getContext('2d');
  if (!context) return noCanvas;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  let painted = 0;
  /** Width of the pen. It glides to that of a drawing that goes on. */
  let pen: number | undefined;
  let frame = 0;

  const repaint = () => {
    cancelAnimationFrame(frame);
    const { drawing, whole, view } = seen();
    const next = penWidthOf(whole);
    const gap = isStill.matches || whole.length === 0 ? 0 : GLIDE * ((pen ?? next) - next);
    pen = next + gap;
    if (Math.abs(gap) > LEAST_GAP) frame = requestAnimationFrame(repaint);
    const scale = canvas.width / view.width;
    context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    context.clearRect(view.x, view.y, view.width, view.height);
    // In Chromium, 'currentcolor' would be black here.
    context.strokeStyle = getComputedStyle(canvas).color;
    paintDrawing(context, drawing, pen);
    painted = drawing.at(-1)?.length ?? 0;
  };
  const extend = () => {
    const stroke = seen().drawing.at(-1);
    if (!stroke || stroke.length <= painted) return;
    extendStroke(context, stroke, painted);
    painted = stroke.length;
  };
  const resize = (width: number, height: number) => {
    if (width * height === 0) return;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    onShape(width / height);
    repaint();
  };

  const stopSize = watchPixelSize(canvas, resize);
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const scheme of schemes) scheme.addEventListener('change', repaint);
  return {
    repaint,
    extend,
    release() {
      cancelAnimationFrame(frame);
      stopSize();
      for (const scheme of schemes) scheme.removeEventListener('change', repaint);
    },
  };
}
