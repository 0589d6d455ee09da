import type { Box } from '../../geometry/box';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { PhotoEdits } from '../../reading/photo-edits';
import { shownPart } from '../../session/photo/photo-place';
import { watchPixelSize } from './pixel-size';

/** What is shown of a picture: turned and cropped as these edits have it, the part in this box of it. */
export interface Shown {
  readonly edits: PhotoEdits;
  readonly view: Box;
}

/** A photograph on a canvas, sharp on any screen and at each zoom. */
export interface PhotoCanvas {
  show(next: Shown): void;
  release(): void;
}

/**
 * Shows what lies in the view of `picture`. Its pixels are handed to the browser once, which makes a bitmap of them
 * beside the page; turning and cropping then paint that.
 */
export function mountPhotoCanvas(canvas: HTMLCanvasElement, picture: RgbaPicture, first: Shown): PhotoCanvas {
  const context = canvas.getContext('2d');
  if (!context) return { show() {}, release() {} };
  let shown = first;
  let bitmap: ImageBitmap | undefined;
  let isReleased = false;

  const paint = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (bitmap && canvas.width > 0) paintPicture(context, bitmap, shown);
  };
  const stopSize = watchPixelSize(canvas, (width) => {
    const height = Math.round(width * shapeOf(canvas));
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    paint();
  });
  // Its pixels are copied, which takes a phone a moment: a task of its own keeps that moment short.
  setTimeout(async () => {
    if (isReleased) return;
    const made = await createImageBitmap(imageDataOf(picture));
    if (isReleased) return made.close();
    bitmap = made;
    paint();
  });
  return {
    show(next) {
      if (next.edits === shown.edits && isEqual(next.view, shown.view)) return;
      shown = next;
      paint();
    },
    release() {
      isReleased = true;
      stopSize();
      bitmap?.close();
    },
  };
}

/** The height of an element in units of its width. */
function shapeOf(element: HTMLElement): number {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 ? height / width : 1;
}

function paintPicture(context: CanvasRenderingContext2D, bitmap: ImageBitmap, { edits, view }: Shown): void {
  const part = shownPart(bitmap, edits);
  const [across, down] = [context.canvas.width / view.width, context.canvas.height / view.height];
  context.save();
  context.imageSmoothingQuality = 'high';
  context.setTransform(across, 0, 0, down, -view.x * across, -view.y * down);
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.transform(...turning(bitmap, edits.turns));
  context.drawImage(bitmap, 0, 0);
  context.restore();
}

const isEqual = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Brings places of a picture to where they are once it is turned, as the six numbers of a canvas's transform. */
export function turning(
  { width, height }: ImageBitmap,
  turns: PhotoEdits['turns'],
): [number, number, number, number, number, number] {
  if (turns === 1) return [0, 1, -1, 0, height, 0];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  if (turns === 3) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}

/** The same bytes, not copied where the browser can take them as they are. */
export function imageDataOf({ width, height, data }: RgbaPicture): ImageData {
  const { buffer, byteOffset, length } = data;
  const bytes =
    buffer instanceof ArrayBuffer ? new Uint8ClampedArray(buffer, byteOffset, length) : Uint8ClampedArray.from(data);
  return new ImageData(bytes, width, height);
}
