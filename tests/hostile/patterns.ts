import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { seededRandom } from '../../training/augment/random';

/** Pictures made to take long: much ink, many components, boxes in boxes. None of them shows a digit. */
export interface Pattern {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Whether there is ink at a pixel. */
  ink(x: number, y: number): boolean;
}

const [WIDTH, HEIGHT] = [1632, 1224] as const;

const large = (name: string, ink: Pattern['ink']): Pattern => ({ name, width: WIDTH, height: HEIGHT, ink });

const fromMiddle = (x: number, y: number) => [Math.abs(x - WIDTH / 2), Math.abs(y - HEIGHT / 2)] as const;

/** Walls of a maze: at each crossing of a grid one wall goes right or down, by chance. */
function maze(cell: number): Pattern['ink'] {
  const random = seededRandom(7);
  const columns = Math.ceil(WIDTH / cell) + 1;
  const goesRight = Array.from({ length: columns * (Math.ceil(HEIGHT / cell) + 1) }, () => random.uniform() < 0.5);
  return (x, y) => {
    const right = goesRight[Math.floor(y / cell) * columns + Math.floor(x / cell)];
    return right ? y % cell < 4 : x % cell < 4;
  };
}

function noise(ratio: number): Pattern['ink'] {
  const random = seededRandom(11);
  const levels = Uint8Array.from({ length: WIDTH * HEIGHT }, () => (random.uniform() < ratio ? 1 : 0));
  return (x, y) => levels[y * WIDTH + x] === 1;
}

/** Two megapixels each, what a photograph is shrunk to. */
export const patterns: readonly Pattern[] = [
  ...[6, 24, 60].map((period) => large(`diagonal stripes, ${period} pixels`, (x, y) => (x + y) % period < period / 3)),
  ...[6, 24, 60].map((period) => large(`level stripes, ${period} pixels`, (_, y) => y % period < period / 3)),
  large('upright stripes', (x) => x % 24 < 8),
  large('rings around rings', (x, y) => Math.hypot(...fromMiddle(x, y)) % 12 < 4),
  large('squares around squares', (x, y) => Math.max(...fromMiddle(x, y)) % 12 < 4),
  large('corners in corners', (x, y) => (x + Math.abs(y - HEIGHT / 2)) % 18 < 6),
  large('a comb', (x, y) => y < 20 || (x % 12 < 4 && y < 1100)),
  large(
    'two combs in each other',
    (x, y) => y < 12 || y > 1210 || (x % 24 < 6 && y < 1190) || ((x + 12) % 24 < 6 && y > 30),
  ),
  large('crossing lines', (x, y) => x % 40 < 4 || y % 40 < 4 || (x + y) % 56 < 4),
  large('a maze', maze(24)),
  large('a wide maze', maze(60)),
  large('dots', (x, y) => x % 8 < 3 && y % 8 < 3),
  large('bricks', (x, y) => (x + (Math.floor(y / 30) % 2) * 30) % 60 < 24 && y % 30 < 24),
  large('fine noise', noise(0.5)),
  large('thin noise', noise(0.05)),
  { name: 'a strip of one row', width: 2_000_000, height: 1, ink: (x) => x % 40 < 20 },
  { name: 'a strip of one column', width: 1, height: 2_000_000, ink: (_, y) => y % 40 < 20 },
  { name: 'a narrow strip', width: 20, height: 100_000, ink: (x, y) => (x + y) % 24 < 8 },
];

/** Ink in black on white. */
export function pictureOf({ width, height, ink }: Pattern): RgbaPicture {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (ink(x, y)) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return { width, height, data };
}
