import type { Box } from '../../geometry/box';
import { shownPart } from '../../session/photo/photo-place';
import type { OpenPhoto } from '../../session/photo/photo-session';
import { pngOf, sheetOf } from './drawing-picture';
import { imageDataOf, turning } from './photo-canvas';

/** A box over the picture, and what stands in it. */
export interface Mark {
  readonly box: Box;
  readonly text: string;
}

const BLUE = '#1f4fd8';
const WHITE = '#ffffff';
/** Ratios of the picture's longer side, and the least in pixels. */
const LINE = { ratio: 1 / 400, least: 2 };
const LETTERS = { ratio: 1 / 40, least: 14 };

/** The photograph as it is turned and cropped, as a PNG with its boxes and their digits. */
export async function photoPicture({ picture, steps }: OpenPhoto, marks: readonly Mark[]): Promise<Blob> {
  const { edits } = steps.present;
  const part = shownPart(picture, edits);
  const side = Math.max(part.width, part.height);
  const [canvas, context] = sheetOf(part.width, part.height);
  const bitmap = await createImageBitmap(imageDataOf(picture));
  context.translate(-part.x, -part.y);
  context.save();
  context.transform(...turning(bitmap, edits.turns));
  context.drawImage(bitmap, 0, 0);
  context.restore();
  bitmap.close();
  const size = Math.max(LETTERS.least, LETTERS.ratio * side);
  context.lineWidth = Math.max(LINE.least, LINE.ratio * side);
  context.strokeStyle = BLUE;
  context.font = `600 ${size}px sans-serif`;
  for (const { box, text } of marks) {
    context.strokeRect(box.x, box.y, box.width, box.height);
    const top = box.y - 1.2 * size < part.y ? box.y + box.height : box.y - 1.2 * size;
    context.fillStyle = BLUE;
    context.fillRect(box.x, top, context.measureText(text).width + 0.5 * size, 1.2 * size);
    context.fillStyle = WHITE;
    context.fillText(text, box.x + 0.25 * size, top + 0.95 * size);
  }
  return pngOf(canvas);
}
