import sharp from 'sharp';
import { UserError } from '../../lib/errors/user-error';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { createReducer } from '../../lib/photo/decode/reduce';

/** A picture file whose beginning has been read, upright, in pixels. */
export interface FileDecoder {
  readonly width: number;
  readonly height: number;
  /** Its pixels, shrunk by a whole factor. */
  reduced(factor: number): Promise<RgbaPicture>;
}

// No file is decoded twice.
sharp.cache(false);

/**
 * Nothing that can be read takes nearly as long, on one slow core. The commands give a file up before (batch/reading-pool.ts), but a
 * thread cannot be ended while sharp works in it.
 */
const MOST_SECONDS = 60;

/** PNG, JPEG, WebP, GIF and AVIF: the first frame, turned upright, in sRGB. @throws Error where it is broken */
export async function openBySharp(bytes: Uint8Array): Promise<FileDecoder> {
  // Warnings are about things that do not show, such as an odd colour profile. What is too large is told by its size.
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: false });
  const { width, height } = (await source.metadata()).autoOrient;
  return {
    ...{ width, height },
    async reduced(factor) {
      const upright = source.autoOrient().toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' });
      const { data, info } = await upright.timeout({ seconds: MOST_SECONDS }).toBuffer({ resolveWithObject: true });
      const reducer = createReducer(info.width, info.height, factor);
      reducer.add(data);
      return reducer.picture();
    },
  };
}

/** Thrown when a file is no picture that can be read; the message is a sentence that names it. */
export class PictureFileError extends UserError {
  override name = 'PictureFileError';
}
