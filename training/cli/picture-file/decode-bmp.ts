import { createReducer } from '../../../lib/photo/decode/reduce';
import { type BmpHeader, parseBmpHeader } from './bmp-header';
import { UNTOUCHED, unpackRuns } from './bmp-runs';
import type { FileDecoder } from './file-decoder';

/** Writes the RGBA bytes of a row, counted in the file's order, into `pixels`. */
type RowReader = (row: number, pixels: Uint8Array) => void;

/** BMP, which sharp does not read. @throws Error where the file is cut off or not understood; `reduced` too. */
export function openBmp(file: Uint8Array): FileDecoder {
  const header = parseBmpHeader(file);
  const { width, height, topDown, packing, bits } = header;
  return {
    ...{ width, height },
    reduced(factor) {
      const read = packing === 'runs' ? runs(file, header) : bits <= 8 ? indexed(file, header) : coloured(file, header);
      const reducer = createReducer(width, height, factor);
      const pixels = new Uint8Array(4 * width);
      for (let y = 0; y < height; y++) {
        read(topDown ? y : height - 1 - y, pixels);
        reducer.add(pixels);
      }
      return reducer.picture();
    },
  };
}

function runs(file: Uint8Array, header: BmpHeader): RowReader {
  const { width } = header;
  const indexes = unpackRuns(file, header);
  const colours = fullPalette(header);
  return (row, pixels) => {
    for (let x = 0; x < width; x++) putColour(pixels, x, colours, indexes[row * width + x] as number);
  };
}

function indexed(file: Uint8Array, header: BmpHeader): RowReader {
  const { width, bits } = header;
  const rowAt = plainRows(file, header);
  const colours = fullPalette(header);
  const perByte = 8 / bits;
  return (row, pixels) => {
    const begin = rowAt(row);
    for (let x = 0; x < width; x++) {
      const byte = file[begin + Math.floor(x / perByte)] as number;
      const index = (byte >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1);
      putColour(pixels, x, colours, index);
    }
  };
}

function coloured(file: Uint8Array, header: BmpHeader): RowReader {
  const { width, bits } = header;
  const rowAt = plainRows(file, header);
  const bytes = bits / 8;
  const [red, green, blue, alpha] = header.masks;
  const channels = [channelOf(red, 0), channelOf(green, 0), channelOf(blue, 0), channelOf(alpha, 255)];
  const pixelAt = (at: number): number => {
    let pixel = 0;
    for (let i = bytes - 1; i >= 0; i--) pixel = pixel * 256 + (file[at + i] as number);
    return pixel;
  };
  return (row, pixels) => {
    for (let x = 0, at = rowAt(row); x < width; x++, at += bytes) {
      const pixel = pixelAt(at);
      for (let c = 0; c < 4; c++) pixels[4 * x + c] = (channels[c] as Channel)(pixel);
    }
  };
}

/** Where a row begins; rows take whole words of four bytes. @throws Error where the last one is cut off. */
function plainRows(file: Uint8Array, { width, height, bits, pixelsAt }: BmpHeader): (row: number) => number {
  const stride = 4 * Math.ceil((width * bits) / 32);
  const end = pixelsAt + stride * (height - 1) + Math.ceil((width * bits) / 8);
  if (end > file.length) throw new Error('The BMP is cut off.');
  return (row) => pixelsAt + row * stride;
}

/** Black where the palette is too short and where no run reaches, as in browsers. */
function fullPalette({ palette }: BmpHeader): Uint8Array {
  const colours = new Uint8Array(4 * (UNTOUCHED + 1));
  for (let i = 3; i < colours.length; i += 4) colours[i] = 255;
  colours.set(palette);
  return colours;
}

function putColour(pixels: Uint8Array, x: number, colours: Uint8Array, index: number): void {
  for (let c = 0; c < 4; c++) pixels[4 * x + c] = colours[4 * index + c] as number;
}

/** One channel of a pixel, 0 to 255. */
type Channel = (pixel: number) => number;

function channelOf(mask: number, without: number): Channel {
  if (mask === 0) return () => without;
  const low = (mask & -mask) >>> 0;
  const most = mask / low;
  // Masks of more than 31 bits would be negative in bit arithmetic.
  return (pixel) => Math.round((255 * (((pixel & mask) >>> 0) / low)) / most);
}
