import type { GrayImage } from '../../lib/geometry/gray-image';
import { textHeight, textWidth, writeText } from './font';
import type { Shown } from './shown';

/** Pictures side by side where there are few; many make a square. */
const FEW_COLUMNS = 5;
/** Paper around each picture and between it and its words, in pixels of the enlarged font. */
const GAP = 4;
/** Of the line around each picture, which shows where its 28×28 pixels end: a light grey. */
const FRAME = 60;

/** Pictures on one sheet, each pixel a square of `scale`, with what they are and their index beneath. */
export function sheetOf(shown: readonly Shown[], scale: number): GrayImage {
  // Letters of half the picture's pixel are large enough to read and small enough to fit beneath.
  const letter = Math.max(1, Math.floor(scale / 2));
  const gap = GAP * letter;
  const side = scale * Math.max(0, ...shown.map(({ picture }) => Math.max(picture.width, picture.height)));
  const words = shown.map(({ label, index }) => [label, `#${index}`] as const);
  const tileWidth = 2 + Math.max(side, ...words.flat().map((text) => textWidth(text, letter)));
  const tileHeight = 2 + side + 2 * (gap + textHeight(letter));
  const columns = Math.min(shown.length, Math.max(FEW_COLUMNS, Math.ceil(Math.sqrt(shown.length))));
  const rows = Math.ceil(shown.length / Math.max(1, columns));
  const width = gap + columns * (tileWidth + gap);
  const height = gap + rows * (tileHeight + gap);
  const sheet = { width, height, data: new Uint8Array(width * height) };
  shown.forEach(({ picture }, i) => {
    const left = gap + (i % columns) * (tileWidth + gap);
    const top = gap + Math.floor(i / columns) * (tileHeight + gap);
    place(sheet, picture, left, top, scale);
    words[i]?.forEach((text, line) => {
      writeText(sheet, text, left, top + 2 + side + gap + line * (textHeight(letter) + gap), letter);
    });
  });
  return sheet;
}

/** Puts a framed picture onto the sheet, the frame's corner at (left, top). */
function place({ data, width }: GrayImage, picture: GrayImage, left: number, top: number, scale: number): void {
  const [wide, high] = [picture.width * scale + 2, picture.height * scale + 2];
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const isFrame = y === 0 || x === 0 || y === high - 1 || x === wide - 1;
      const from = Math.floor((y - 1) / scale) * picture.width + Math.floor((x - 1) / scale);
      data[(top + y) * width + left + x] = isFrame ? FRAME : (picture.data[from] as number);
    }
  }
}
