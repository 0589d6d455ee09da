import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { PhotoEdits } from '../../reading/photo-edits';
import { shownPart } from '../../session/photo/photo-place';
import { watchPixelSize } from './pixel-size';

/** A photograph on a square canvas, sharp on any screen. */
export interface PhotoCanvas {
  /** Shows the picture turned and cropped as these edits have it. */
  show(edits: PhotoEdits): void;
  release(): void;
}

/**
 * Shows `picture` as large as fits, in the middle. Its pixels are handed to the browser once, which makes a bitmap of them
 * beside the page; turning and cropping then paint that.
 */
export function mountPhotoCanvas(canvas: HTMLCanvasElement, picture: RgbaPicture, edits: PhotoEdits): PhotoCanvas {
  const context = canvas.getContext('2d');
  if (!context) return { show() {}, release() {} };
  let shown = edits;
  let bitmap: ImageBitmap | undefined;
  let isReleased = false;

  const paint = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (bitmap && canvas.width > 0) paintPicture(context, bitmap, shown, canvas.width);
  };
  const stopSize = watchPixelSize(canvas, (pixels) => {
    if (canvas.width === pixels) return;
    canvas.width = pixels;
    canvas.height = pixels;
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

function paintPicture(context: CanvasRenderingContext2D, bitmap: ImageBitmap, edits: PhotoEdits, side: number): void {
  const part = shownPart(bitmap, edits);
  const scale = side / Math.max(part.width, part.height);
  const left = side / 2 - (part.x + part.width / 2) * scale;
  const top = side / 2 - (part.y + part.height / 2) * scale;
  context.save();
  context.imageSmoothingQuality = 'high';
  context.setTransform(scale, 0, 0, scale, left, top);
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.transform(...turning(bitmap, edits.turns));
  context.drawImage(bitmap, 0, 0);
  context.restore();
}

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
