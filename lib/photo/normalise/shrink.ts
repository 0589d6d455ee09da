import type { Box } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { Frame } from '../../reading/digit-frame';
import type { Plane } from '../plane';

/**
 * The ink as it is, brought into the frame by area averages: its box into the frame's, its centre of mass in the
 * middle as far as the ink stays inside.
 */
export function shrink(ink: Plane, box: Box, { size, box: fit }: Frame): GrayImage {
  const scale = fit / Math.max(box.width, box.height);
  const mass = massOf(ink, box);
  const place = (middle: number, from: number, length: number): number => {
    const room = (size / scale - length) / 2;
    const shift = Math.min(room, Math.max(-room, from + length / 2 - middle));
    // Where the picture's own first pixel begins, in source pixels.
    return from + length / 2 - shift - size / scale / 2;
  };
  const left = place(mass.x, box.x, box.width);
  const top = place(mass.y, box.y, box.height);
  const rows = averaged(
    ink.data,
    { count: ink.height, step: ink.width, length: ink.width, along: 1 },
    left,
    scale,
    size,
  );
  const whole = averaged(rows, { count: size, step: 1, length: ink.height, along: size }, top, scale, size);
  const data = new Uint8Array(size * size);
  for (let x = 0; x < size; x++) {
    for (let y = 0; y < size; y++) data[y * size + x] = Math.round(255 * Math.min(1, whole[x * size + y] as number));
  }
  return { width: size, height: size, data };
}

function massOf({ width, data }: Plane, box: Box): { x: number; y: number } {
  let [mass, momentX, momentY] = [0, 0, 0];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const ink = data[y * width + x] as number;
      mass += ink;
      momentX += ink * (x + 0.5);
      momentY += ink * (y + 0.5);
    }
  }
  return { x: momentX / mass, y: momentY / mass };
}

interface Lines {
  readonly count: number;
  /** From one line's first value to the next line's. */
  readonly step: number;
  readonly length: number;
  /** From one value to the next. */
  readonly along: number;
}

/** Each line's means over `size` intervals of 1/scale values, from `start` on; nothing lies beyond its ends. */
function averaged(values: Float32Array, lines: Lines, start: number, scale: number, size: number): Float32Array {
  const means = new Float32Array(lines.count * size);
  for (let i = 0; i < size; i++) {
    const from = start + i / scale;
    const to = start + (i + 1) / scale;
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(lines.length - 1, Math.ceil(to) - 1);
    for (let line = 0; line < lines.count; line++) {
      let sum = 0;
      for (let j = first; j <= last; j++) {
        const part = Math.min(to, j + 1) - Math.max(from, j);
        sum += part * (values[line * lines.step + j * lines.along] as number);
      }
      means[line * size + i] = sum * scale;
    }
  }
  return means;
}
