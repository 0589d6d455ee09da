import sharp, { type Sharp } from 'sharp';
import { goldenDrawings } from '../../golden/golden';
import { painted } from '../../lib/photo/paint';

const SIDE = 64;

/** A drawn digit in a file of each kind that can be read, small enough to be decoded in a millisecond. */
export async function pictureFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const { drawing } = goldenDrawings().find(({ label }) => label === '5') ?? { drawing: [] };
  const { data } = painted(drawing, { size: SIDE, pen: 4 });
  const rgba = Uint8Array.from(data);
  const picture = (): Sharp => sharp(rgba, { raw: { width: SIDE, height: SIDE, channels: 4 } });
  const turned = picture().flatten().withMetadata({ orientation: 6 });
  const frame = await picture().png().toBuffer();
  const frames = sharp([frame, frame], { join: { animated: true } });
  const files = {
    png: picture().png(),
    palette: picture().png({ palette: true }),
    'png of 16 bits': picture().toColourspace('rgb16').png(),
    jpeg: turned.clone().jpeg(),
    'progressive jpeg': turned.clone().jpeg({ progressive: true }),
    'cmyk jpeg': turned.clone().toColourspace('cmyk').jpeg(),
    webp: picture().webp(),
    'lossless webp': picture().webp({ lossless: true }),
    gif: frames.clone().gif(),
    avif: picture().avif({ effort: 0 }),
  };
  const made = Object.entries(files).map(async ([name, file]) => [name, await file.toBuffer()] as const);
  return Object.fromEntries(await Promise.all(made));
}
