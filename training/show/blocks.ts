import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Shown } from './shown';

/** What counts as ink of 255: low enough for thin strokes to stay whole. */
const INK = 100;
/** For the upper and lower pixel of two: neither, upper, lower, both. */
const BLOCKS = [' ', '▀', '▄', '█'];
/** Columns between two pictures. */
const GAP = 2;

/** Lines of block characters, each two rows of the picture. */
export function blockLines({ width, height, data }: GrayImage): string[] {
  const isInk = (x: number, y: number): number => (y < height && (data[y * width + x] as number) >= INK ? 1 : 0);
  return Array.from({ length: Math.ceil(height / 2) }, (_, line) =>
    Array.from({ length: width }, (_, x) => BLOCKS[isInk(x, 2 * line) + 2 * isInk(x, 2 * line + 1)]).join(''),
  );
}

/** Pictures as text, as many side by side as `columns` of a terminal take, with what they are and their index beneath. */
export function blockText(shown: readonly Shown[], columns: number): string {
  const blocks = shown.map(({ picture, label, index }) => [
    ...blockLines(picture),
    `${label}  #${index}`.padEnd(picture.width),
  ]);
  const width = Math.max(1, ...shown.map(({ picture }) => picture.width));
  const together = Math.max(1, Math.floor((columns + GAP) / (width + GAP)));
  const lines: string[] = [];
  for (let from = 0; from < blocks.length; from += together) {
    const row = blocks.slice(from, from + together);
    row[0]?.forEach((_, line) => {
      const parts = row.map((block) => block[line]);
      lines.push(parts.join(' '.repeat(GAP)).trimEnd());
    });
    lines.push('');
  }
  return lines.join('\n');
}
