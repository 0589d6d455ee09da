import { SHEET_SIZE } from '../../session/sheet';
import type { Drawing } from '../../strokes/drawing';
import { extendStroke, paintDrawing } from './paint-ink';
import { watchPixelSize } from './pixel-size';

/** Ink on a canvas, sharp on any screen. */
export interface InkCanvas {
  /** Paints everything again. */
  repaint(): void;
  /** Paints only what the last stroke has gained. */
  extend(): void;
  release(): void;
}

const noCanvas: InkCanvas = { repaint() {}, extend() {}, release() {} };

/** Shows `drawing()` on a square canvas. Repaints when its size, the pixel ratio or the colour scheme changes. */
export function mountInkCanvas(canvas: HTMLCanvasElement, drawing: () => Drawing): InkCanvas {
  const context = canvas.getContext('2d');
  if (!context) return noCanvas;
  let painted = 0;

  const repaint = () => {
    context.clearRect(0, 0, SHEET_SIZE, SHEET_SIZE);
    // In Chromium, 'currentcolor' would be black here.
    context.strokeStyle = getComputedStyle(canvas).color;
    paintDrawing(context, drawing());
    painted = drawing().at(-1)?.length ?? 0;
  };
  const extend = () => {
    const stroke = drawing().at(-1);
    if (!stroke || stroke.length <= painted) return;
    extendStroke(context, stroke, painted);
    painted = stroke.length;
  };
  const resize = (pixels: number) => {
    if (pixels === 0) return;
    if (canvas.width !== pixels || canvas.height !== pixels) {
      canvas.width = pixels;
      canvas.height = pixels;
    }
    const scale = pixels / SHEET_SIZE;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    repaint();
  };

  const stopSize = watchPixelSize(canvas, resize);
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const scheme of schemes) scheme.addEventListener('change', repaint);
  return {
    repaint,
    extend,
    release() {
      stopSize();
      for (const scheme of schemes) scheme.removeEventListener('change', repaint);
    },
  };
}
