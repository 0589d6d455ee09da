import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Mask, Plane } from '../../../lib/photo/plane';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkCoverage } from '../../../lib/strokes/normalise/ink-coverage';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../golden/golden';
import { BLACK, type Colour, WHITE } from './paint';

/** Lengths are shares of the digits' height, but for that and the pen. */
export interface PageSettings {
  /** Of the digits, in pixels. */
  readonly height?: number;
  /** In pixels. */
  readonly pen?: number;
  /** Between a digit's ink and the next one's. */
  readonly gap?: number;
  /** From the top of a line to that of the next one. */
  readonly pitch?: number;
  /** Bare paper around everything. */
  readonly margin?: number;
  /** By how much rows fall to the right, in radians. */
  readonly tilt?: number;
}

/** Digits written on paper. */
export interface Page {
  /** How much ink is at each pixel, 0 to 1. */
  readonly ink: Plane;
  /** Around each digit's ink in reading order, in pixels. */
  readonly boxes: readonly Box[];
}

const golden = goldenDrawings();

/** A golden drawing of a digit, in the style named or the first one. @throws Error where there is none. */
export function digit(label: string, style?: string): Drawing {
  const found = golden.find((one) => one.label === label && (style ?? one.style) === one.style);
  if (found === undefined) throw new Error(`No ${label} ${style ?? ''}.`);
  return found.drawing;
}

/** Golden digits in rows, `|` between them. */
export const pageOf = (text: string, settings: PageSettings = {}): Page =>
  pageWith(
    text.split('|').map((line) => [...line].map((label) => digit(label))),
    settings,
  );

/** Drawings in rows, each brought to the same height. */
export function pageWith(lines: readonly (readonly Drawing[])[], settings: PageSettings = {}): Page {
  const { height = 60, pen = 6, margin = 0.8, tilt = 0 } = settings;
  const upright = lines.flatMap((line, row) => rowOf(line, row, height, pen, settings));
  const turned = upright.map((drawing) => turnedBy(drawing, tilt));
  const all = boundsOf(turned.flat()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const rim = margin * height + pen / 2;
  const placed = turned.map((drawing) => transformDrawing(drawing, 1, rim - all.x, rim - all.y));
  const [width, rows] = [Math.ceil(all.width + 2 * rim), Math.ceil(all.height + 2 * rim)];
  const ink: Plane = { width, height: rows, data: new Float32Array(width * rows) };
  return { ink, boxes: placed.map((drawing) => inkOn(ink, drawing, pen)) };
}

function rowOf(
  line: readonly Drawing[],
  row: number,
  height: number,
  pen: number,
  { gap = 0.35, pitch = 1.7 }: PageSettings,
): Drawing[] {
  let left = 0;
  return line.map((drawing) => {
    const bounds = boundsOf(drawing) ?? { x: 0, y: 0, width: 1, height: 1 };
    const scale = (height - pen) / bounds.height;
    const placed = transformDrawing(drawing, scale, left - bounds.x * scale, row * pitch * height - bounds.y * scale);
    left += bounds.width * scale + pen + gap * height;
    return placed;
  });
}

function turnedBy(drawing: Drawing, angle: number): Drawing {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x * cos - y * sin, y: x * sin + y * cos, t })));
}

/** Inks a drawing and tells where. */
function inkOn(ink: Plane, drawing: Drawing, pen: number): Box {
  const { x, y, width, height } = boundsOf(drawing) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.floor(x - pen), Math.floor(y - pen)];
  const side = Math.ceil(Math.max(width, height) + 2 * pen) + 1;
  inkCoverage(transformDrawing(drawing, 1, -left, -top), side, pen).forEach((share, at) => {
    const [column, row] = [left + (at % side), top + Math.floor(at / side)];
    if (share === 0 || column < 0 || row < 0 || column >= ink.width || row >= ink.height) return;
    const there = row * ink.width + column;
    ink.data[there] = Math.max(ink.data[there] as number, share);
  });
  return { x: x - pen / 2, y: y - pen / 2, width: width + pen, height: height + pen };
}

/** The page as it looks. */
export function photographed({ ink }: Pick<Page, 'ink'>, paper: Colour = WHITE, pen: Colour = BLACK): RgbaPicture {
  const data = new Uint8ClampedArray(4 * ink.data.length);
  ink.data.forEach((share, at) => {
    for (const channel of [0, 1, 2, 3] as const)
      data[4 * at + channel] = Math.round(paper[channel] * (1 - share) + pen[channel] * share);
  });
  return { width: ink.width, height: ink.height, data };
}

/** Where there is ink, by at least half. */
export const maskOf = ({ ink }: Pick<Page, 'ink'>): Mask => ({
  width: ink.width,
  height: ink.height,
  data: Uint8Array.from(ink.data, (share) => (share >= 0.5 ? 1 : 0)),
});

/** The plane with another value wherever `holds` says. */
export function filled(plane: Plane, value: number, holds: (x: number, y: number) => boolean): Plane {
  const { width, height, data } = plane;
  return { width, height, data: data.map((old, at) => (holds(at % width, Math.floor(at / width)) ? value : old)) };
}

/** Whether a place lies in the box. */
export const isIn =
  ({ x, y, width, height }: Box) =>
  (column: number, row: number): boolean =>
    column >= x && row >= y && column < x + width && row < y + height;
