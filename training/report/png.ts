import sharp from 'sharp';
import type { GrayImage } from '../../lib/geometry/gray-image';

/** A picture as a grey PNG, ink dark on white paper. */
export function encodePng({ width, height, data }: GrayImage): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .negate()
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

export const pngAddress = async (picture: GrayImage): Promise<string> =>
  `data:image/png;base64,${(await encodePng(picture)).toString('base64')}`;
