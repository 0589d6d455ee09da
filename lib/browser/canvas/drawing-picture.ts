import type { GrayImage } from '../../geometry/gray-image';
import { roomFor, SQUARE } from '../../session/sheet-view';
import type { Drawing } from '../../strokes/drawing';
import { paintDrawing } from './paint-ink';
import { inkPixels, paintPixels } from './pixels';

const PAPER = '#ffffff';
const INK = '#1b1a17';
/** White pixels between the pictures of a number's digits. */
const GAP = 4;

/**
 * The sheet as a PNG of 1000 × 1000 pixels, or larger where a drawing was begun on a larger sheet: ink on white paper, whatever
 * the screen's colours.
 */
export function drawingPicture(drawing: Drawing): Promise<Blob> {
  const { x, y, width, height } = roomFor(drawing, SQUARE);
  const [canvas, context] = sheetOf(Math.ceil(width), Math.ceil(height));
  context.translate(-x, -y);
  context.strokeStyle = INK;
  paintDrawing(context, drawing);
  return pngOf(canvas);
}

/** The pictures that the network read, side by side in one PNG, black on white. `pictures` must not be empty. */
export function networkPictures(pictures: readonly GrayImage[]): Promise<Blob> {
  const side = pictures[0]?.width ?? 0;
  const [canvas, context] = sheetOf(pictures.length * (side + GAP) - GAP, side);
  pictures.forEach((picture, i) => {
    const own = document.createElement('canvas');
    own.width = own.height = side;
    paintPixels(own, inkPixels(picture), side);
    context.drawImage(own, i * (side + GAP), 0);
  });
  return pngOf(canvas);
}

export function sheetOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to paint on.');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  return [canvas, context];
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
