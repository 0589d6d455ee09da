import { DataFormatError } from './errors';

// The IDX format is described on the MNIST page by LeCun, Cortes and Burges: big-endian 32-bit numbers
// (a magic number, then one size a dimension), then the values, one unsigned byte each.
const IMAGES_MAGIC = 0x00000803;
const LABELS_MAGIC = 0x00000801;
const IMAGES_HEADER_BYTES = 16;
const LABELS_HEADER_BYTES = 8;
/** MNIST's pictures are this many pixels wide and high. */
const SIDE = 28;
const HIGHEST_LABEL = 9;

/** `count` pictures one after the other, row by row, 0 (paper) to 255 (ink). */
export interface IdxImages {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
}

/**
 * Reads an unpacked IDX file of 28×28 pictures. `pixels` is a view into `bytes`, not a copy.
 * @throws DataFormatError on another magic number or shape, and where the file is shorter or longer than it says.
 */
export function parseIdxImages(bytes: Uint8Array, file: string): IdxImages {
  checkHeader(bytes, file, IMAGES_MAGIC, IMAGES_HEADER_BYTES);
  const count = uint32At(bytes, 4);
  const rows = uint32At(bytes, 8);
  const columns = uint32At(bytes, 12);
  if (rows !== SIDE || columns !== SIDE) {
    throw new DataFormatError(file, 8, 16, `pictures of ${SIDE}×${SIDE} pixels`, `${rows}×${columns}`);
  }
  checkLength(bytes, file, IMAGES_HEADER_BYTES, count, rows * columns, 'pictures');
  return { count, rows, columns, pixels: bytes.subarray(IMAGES_HEADER_BYTES) };
}

/**
 * Reads an unpacked IDX file of labels, 0 to 9, one a byte; a view into `bytes`, not a copy.
 * @throws DataFormatError on another magic number, a label above 9, and where the file is shorter or longer than it says.
 */
export function parseIdxLabels(bytes: Uint8Array, file: string): Uint8Array {
  checkHeader(bytes, file, LABELS_MAGIC, LABELS_HEADER_BYTES);
  checkLength(bytes, file, LABELS_HEADER_BYTES, uint32At(bytes, 4), 1, 'labels');
  const labels = bytes.subarray(LABELS_HEADER_BYTES);
  const wrong = labels.findIndex((label) => label > HIGHEST_LABEL);
  if (wrong >= 0) {
    const at = LABELS_HEADER_BYTES + wrong;
    throw new DataFormatError(file, at, at + 1, `a label of 0 to ${HIGHEST_LABEL}`, String(labels[wrong]));
  }
  return labels;
}

function checkHeader(bytes: Uint8Array, file: string, magic: number, headerBytes: number): void {
  if (bytes.length < headerBytes) {
    throw new DataFormatError(file, 0, headerBytes, `a header of ${headerBytes} bytes`, `a file of ${bytes.length}`);
  }
  const found = uint32At(bytes, 0);
  if (found !== magic) throw new DataFormatError(file, 0, 4, `the magic number ${hex(magic)}`, hex(found));
}

function checkLength(
  bytes: Uint8Array,
  file: string,
  header: number,
  count: number,
  bytesEach: number,
  what: string,
): void {
  const length = header + count * bytesEach;
  if (bytes.length < length) {
    const present = Math.floor((bytes.length - header) / bytesEach);
    const found = `only ${present} whole ones, the file ends at byte ${bytes.length}`;
    throw new DataFormatError(file, bytes.length, length, `${count} ${what}`, found);
  }
  if (bytes.length > length) {
    throw new DataFormatError(file, length, bytes.length, `the end of the file after ${count} ${what}`, 'more bytes');
  }
}

function uint32At(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
