import sharp from 'sharp';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';

/** The picture after it was saved in a JPEG file of that quality, 1 to 100, as it is decoded again. */
export async function throughJpeg(picture: RgbaPicture, quality: number): Promise<RgbaPicture> {
  const { width, height, data } = picture;
  const raw = { raw: { width, height, channels: 4 as const } };
  const file = await sharp(data, raw).removeAlpha().jpeg({ quality }).toBuffer();
  const bytes = await sharp(file).ensureAlpha().raw().toBuffer();
  return { width, height, data: new Uint8ClampedArray(bytes) };
}
