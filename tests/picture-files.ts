import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { bmpOf } from './bmp-file';
import { goldenDrawings } from './golden/golden';
import { type Paint, painted } from './lib/photo/paint';
import { chunk, SIGNATURE } from './png-chunk';

/** The golden drawing of a digit, dark on white paper. */
export function pictureOf(label: string, paint: Paint): Sharp {
  const drawing = goldenDrawings().find((one) => one.label === label)?.drawing ?? [];
  const { width, height, data } = painted(drawing, paint);
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** Each way that people save pictures, by the name of its kind. */
export const encodings: Readonly<Record<string, (picture: Sharp) => Promise<Buffer>>> = {
  PNG: (picture) => picture.png().toBuffer(),
  'PNG with 16 bits': (picture) => picture.toColourspace('rgb16').png().toBuffer(),
  'PNG with a palette': (picture) => picture.png({ palette: true }).toBuffer(),
  'interlaced PNG': (picture) => picture.png({ progressive: true }).toBuffer(),
  JPEG: (picture) => picture.jpeg().toBuffer(),
  'grey JPEG': (picture) => picture.greyscale().jpeg().toBuffer(),
  'progressive JPEG': (picture) => picture.jpeg({ progressive: true }).toBuffer(),
  'CMYK JPEG': (picture) => picture.toColourspace('cmyk').jpeg().toBuffer(),
  'JPEG with EXIF': (picture) => picture.withMetadata({ orientation: 1 }).jpeg().toBuffer(),
  GIF: (picture) => picture.gif().toBuffer(),
  'animated GIF': (picture) => animated(picture).then((frames) => frames.gif().toBuffer()),
  WebP: (picture) => picture.removeAlpha().webp().toBuffer(),
  'lossless WebP': (picture) => picture.webp({ lossless: true }).toBuffer(),
  'animated WebP': (picture) => animated(picture).then((frames) => frames.webp().toBuffer()),
  AVIF: (picture) => picture.avif().toBuffer(),
  BMP: async (picture) => {
    const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return bmpOf(info.width, info.height, data);
  },
};

/** The picture, and then its negative. */
async function animated(picture: Sharp): Promise<Sharp> {
  const first = picture.clone().removeAlpha();
  const frames = [await first.png().toBuffer(), await first.clone().negate().png().toBuffer()];
  return sharp(frames, { join: { animated: true } });
}

/** A black PNG that a few bytes blow up to `side` × `side` pixels, with one bit each. */
export function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.of()),
  ]);
}

/** As much of a telephone's HEIC picture as tells what it is: its brands, and a picture of `width` × `height`. */
export function heicHead(width: number, height: number): Buffer {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  const tile = Buffer.of(0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0);
  const sizes = box('ipco', Buffer.concat([box('ispe', tile), box('ispe', size)]));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.concat([Buffer.alloc(4), box('iprp', sizes)])),
    box('mdat', Buffer.alloc(400, 0x5a)),
  ]);
}

function box(name: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}
