import sharp from 'sharp';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { type Colour, painted } from '../../lib/photo/paint';
import { goldenDigit } from './drawings';

/** The side of the square that each digit is painted in, in pixels. */
const CELL = 160;
const MARGIN = 40;
const PEN = 9;

const PAPER: Colour = [244, 240, 228, 255];
const INK: Colour = [38, 44, 92, 255];

/** Where each digit of `numberPicture` stands: the box of its cell, in pixels. */
export function cellOf(row: number, column: number) {
  return { x: MARGIN + column * CELL, y: MARGIN + row * CELL, width: CELL, height: CELL };
}

/** Numbers, one to a line, in blue ink on paper, as a picture file: golden digits side by side. */
export async function numberPicture(lines: readonly string[], format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const longest = Math.max(...lines.map(({ length }) => length));
  const digits = lines.flatMap((line, row) =>
    [...line].map((label, column) => {
      const { x, y } = cellOf(row, column);
      return { ...raw(digitPicture(label)), left: x, top: y };
    }),
  );
  return sharp({
    create: {
      width: 2 * MARGIN + longest * CELL,
      height: 2 * MARGIN + lines.length * CELL,
      channels: 3,
      background: { r: PAPER[0], g: PAPER[1], b: PAPER[2] },
    },
  })
    .composite(digits)
    .toFormat(format)
    .toBuffer();
}

const digitPicture = (label: string): RgbaPicture =>
  painted(goldenDigit(label).drawing, { size: CELL, pen: PEN, share: 0.62, paper: PAPER, ink: INK });

const raw = ({ width, height, data }: RgbaPicture) => ({
  input: Buffer.from(data),
  raw: { width, height, channels: 4 as const },
});
