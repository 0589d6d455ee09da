import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Random } from '../../augment/random';
import type { LabelledImages } from '../../data/load';
import type { CurveSpot } from '../curve';
import { boxOf, type Extent, extentOf, frameAround } from './camera/extent';
import type { Grain } from './camera/grain';
import { take } from './camera/take';
import { type View, viewOf } from './camera/view';
import { layPaper } from './paper/paper';
import { dye, emptyScene, mix, type Scene } from './scene';
import type { PhotographSettings } from './settings';
import type { Pen } from './writing/pens';

/** MNIST's digits are so many pixels high, within 28. */
const DIGIT = 20;
/** From one digit's middle to the next, and from row to row, in their heights. */
const COLUMN = [0.7, 1.3] as const;
const ROW = [1.1, 2] as const;
/** Ratio of places that stay empty, and how far digits stand off their place, in their heights. */
const EMPTY = 0.25;
const OFF = 0.06;
/** What is fainter is no ink, 0 to 255. */
const FAINT = 100;

/** Digits of scanned pictures in rows on paper, about `size` pixels high, and the box around each one's ink. */
export async function photographOfPictures(
  settings: PhotographSettings,
  size: number,
  images: LabelledImages,
  grain: Grain,
  random: Random,
): Promise<{ picture: RgbaPicture; digits: { box: Box; label: number }[] }> {
  const { width, height, paper, pen } = settings;
  const scene = emptyScene(width, height);
  layPaper(scene, paper, grain);
  const view = viewOf(settings.view, width, height);
  const [column, row] = [random.between(...COLUMN) * size, random.between(...ROW) * size];
  const digits: { box: Box; label: number }[] = [];
  for (let y = random.between(0.55, 1) * size; y + 0.55 * size < height; y += row) {
    for (let x = random.between(0.55, 1.5) * size; x + 0.55 * size < width; x += column) {
      if (random.uniform() < EMPTY) continue;
      const middle = {
        x: x - width / 2 + OFF * size * random.normal(),
        y: y - height / 2 + OFF * size * random.normal(),
      };
      const picture = random.below(images.count);
      const box = boxOf(paste(scene, images, picture, middle, size / DIGIT, pen, view));
      digits.push({ box, label: images.labels[picture] as number });
    }
  }
  return { picture: await take(scene, settings, grain, random), digits };
}

/** Inks the picture `scale` times as large about `middle` on the sheet; its ink's extent in the photograph. */
function paste(
  scene: Scene,
  images: LabelledImages,
  picture: number,
  middle: CurveSpot,
  scale: number,
  pen: Pen,
  view: View,
): Extent {
  const { rows, columns } = images;
  const pixels = images.pixels.subarray(picture * rows * columns, (picture + 1) * rows * columns);
  const by = scale * view.magnification(middle);
  const at = view.toPicture(middle);
  const placed = (spots: readonly CurveSpot[]): CurveSpot[] =>
    spots.map(({ x, y }) =>
      view.toPicture({ x: middle.x + (x - columns / 2) * scale, y: middle.y + (y - rows / 2) * scale }),
    );
  const all = extentOf([placed(frameAround({ left: 0, top: 0, right: columns, bottom: rows }, 0))]);
  const paint = pen.covers ? mix : dye;
  for (let y = Math.max(0, Math.floor(all.top)); y < Math.min(scene.height, all.bottom); y++) {
    for (let x = Math.max(0, Math.floor(all.left)); x < Math.min(scene.width, all.right); x++) {
      const way = view.onSheet({ x: (x + 0.5 - at.x) / by, y: (y + 0.5 - at.y) / by });
      const ink = between(pixels, columns, rows, way.x + columns / 2 - 0.5, way.y + rows / 2 - 0.5) / 255;
      if (ink > 0) paint(scene, y * scene.width + x, pen.colour, ink * pen.strength);
    }
  }
  return extentOf([placed(frameAround(inkExtent(pixels, columns), 0))]);
}

/** Linearly between pixels' middles; 0 outside. */
function between(pixels: Uint8Array, columns: number, rows: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (pixels[row * columns + column] as number);
  const [u, v] = [x - left, y - top];
  const above = at(left, top) * (1 - u) + at(left + 1, top) * u;
  const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
  return above * (1 - v) + below * v;
}

function inkExtent(pixels: Uint8Array, columns: number): Extent {
  const inked = [...pixels.keys()].filter((i) => (pixels[i] as number) >= FAINT);
  const { left, top, right, bottom } = extentOf([inked.map((i) => ({ x: i % columns, y: Math.floor(i / columns) }))]);
  return { left, top, right: right + 1, bottom: bottom + 1 };
}
