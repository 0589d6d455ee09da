import type { GrayImage } from '../../lib/geometry/gray-image';

/** Letters are five pixels wide and seven high, in this file's own shapes: # is ink. */
const WIDTH = 5;
const HEIGHT = 7;
/** Paper between two letters, in pixels of the font. */
const GAP = 1;
const INK = 255;

const SHAPES: Readonly<Record<string, string>> = {
  '0': ' ### |#   #|#  ##|# # #|##  #|#   #| ### ',
  '1': '  #  | ##  |# #  |  #  |  #  |  #  |#####',
  '2': ' ### |#   #|    #|   # |  #  | #   |#####',
  '3': ' ### |#   #|    #|  ## |    #|#   #| ### ',
  '4': '   # |  ## | # # |#  # |#####|   # |   # ',
  '5': '#####|#    |#### |    #|    #|#   #| ### ',
  '6': '  ## | #   |#    |#### |#   #|#   #| ### ',
  '7': '#####|    #|   # |  #  |  #  | #   | #   ',
  '8': ' ### |#   #|#   #| ### |#   #|#   #| ### ',
  '9': ' ### |#   #|#   #| ####|    #|   # | ##  ',
  '#': ' # # | # # |#####| # # |#####| # # | # # ',
  '→': '     |  #  |   # |#####|   # |  #  |     ',
  n: '     |     |# ## |##  #|#   #|#   #|#   #',
  o: '     |     | ### |#   #|#   #|#   #| ### ',
  e: '     |     | ### |#   #|#####|#    | ### ',
  ' ': '',
};

/** How wide a text is, in pixels, where each pixel of the font is a square of `scale`. */
export const textWidth = (text: string, scale: number): number => (text.length * (WIDTH + GAP) - GAP) * scale;

/** How high. */
export const textHeight = (scale: number): number => HEIGHT * scale;

/** Writes a text into a picture, its top left corner at (x, y); of letters only those above, others leave a gap. */
export function writeText({ data, width }: GrayImage, text: string, x: number, y: number, scale: number): void {
  [...text].forEach((letter, place) => {
    const left = x + place * (WIDTH + GAP) * scale;
    (SHAPES[letter] ?? '').split('|').forEach((row, down) => {
      for (let column = 0; column < row.length * scale; column++) {
        if (row[Math.floor(column / scale)] !== '#') continue;
        for (let line = 0; line < scale; line++) data[(y + down * scale + line) * width + left + column] = INK;
      }
    });
  });
}
