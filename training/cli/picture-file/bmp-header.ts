/** What the beginning of a BMP file says (Microsoft, Bitmap Storage; OS/2's older header as well). */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** Whether the first row of pixels is the uppermost; most files begin with the lowest. */
  readonly topDown: boolean;
  readonly bits: number;
  readonly packing: 'plain' | 'runs';
  /** Where the pixels begin. */
  readonly pixelsAt: number;
  /** Red, green, blue and alpha of each colour, a byte each; empty where pixels hold colours themselves. */
  readonly palette: Uint8Array;
  /** Which bits of a pixel of 16 or 32 are red, green, blue and alpha; 0 where there is none. */
  readonly masks: readonly [red: number, green: number, blue: number, alpha: number];
}

const FILE_HEADER = 14;
/** OS/2's first header, which has lengths of 16 bits and palettes without a fourth byte. */
const CORE_HEADER = 12;
/** OS/2's second, in which the packings 3 and 4 are other ones. */
const OS2_HEADER = 64;
const INFO_HEADER = 40;
const MASKS_AT = FILE_HEADER + INFO_HEADER;
/** Headers of at least this length hold a mask for alpha. */
const WITH_ALPHA = 56;
const [PLAIN, RUNS_8, RUNS_4, FIELDS, ALPHA_FIELDS] = [0, 1, 2, 3, 6];

/** @throws Error where it is cut off, contradicts itself, or says what is not known here: JPEG or fax code inside. */
export function parseBmpHeader(file: Uint8Array): BmpHeader {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(FILE_HEADER, true);
  const isCore = length === CORE_HEADER;
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isCore ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(isCore ? 24 : 28, true);
  const compression = length < INFO_HEADER ? PLAIN : view.getUint32(30, true);
  if (width <= 0 || height === 0 || !isKnown(bits, compression, length)) throw new Error('An odd BMP header.');
  const behind = length === INFO_HEADER ? masksBehind(compression) : 0;
  const paletteAt = FILE_HEADER + length + behind;
  const pixelsAt = Math.max(view.getUint32(10, true), paletteAt);
  const listed = length < INFO_HEADER ? 0 : view.getUint32(46, true);
  return {
    ...{ width, height: Math.abs(height), topDown: height < 0, bits, pixelsAt },
    packing: compression === RUNS_8 || compression === RUNS_4 ? 'runs' : 'plain',
    palette:
      bits > 8 ? new Uint8Array(0) : paletteOf(file.subarray(paletteAt, pixelsAt), isCore ? 3 : 4, listed || 2 ** bits),
    masks: masksOf(view, bits, compression, length),
  };
}

function isKnown(bits: number, compression: number, length: number): boolean {
  if (length === OS2_HEADER && compression >= FIELDS) return false;
  if (compression === PLAIN) return [1, 2, 4, 8, 16, 24, 32].includes(bits);
  if (compression === RUNS_8) return bits === 8;
  if (compression === RUNS_4) return bits === 4;
  return (compression === FIELDS || compression === ALPHA_FIELDS) && (bits === 16 || bits === 32);
}

/** The shortest of the newer headers has its masks behind it. */
const masksBehind = (compression: number): number =>
  compression === FIELDS ? 12 : compression === ALPHA_FIELDS ? 16 : 0;

function masksOf(view: DataView, bits: number, compression: number, length: number): BmpHeader['masks'] {
  if (compression !== FIELDS && compression !== ALPHA_FIELDS) {
    return bits === 16 ? [0x7c00, 0x03e0, 0x001f, 0] : [0xff0000, 0xff00, 0xff, 0];
  }
  const mask = (at: number): number => view.getUint32(MASKS_AT + 4 * at, true);
  const hasAlpha = length >= WITH_ALPHA || compression === ALPHA_FIELDS;
  return [mask(0), mask(1), mask(2), hasAlpha ? mask(3) : 0];
}

/** From blue, green, red and perhaps a byte that says nothing. */
function paletteOf(bytes: Uint8Array, entry: 3 | 4, listed: number): Uint8Array {
  const count = Math.min(listed, 256, Math.floor(bytes.length / entry));
  const palette = new Uint8Array(4 * count);
  for (let i = 0; i < count; i++) {
    const [blue = 0, green = 0, red = 0] = bytes.subarray(i * entry, i * entry + 3);
    palette.set([red, green, blue, 255], 4 * i);
  }
  return palette;
}
