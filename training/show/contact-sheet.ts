import sharp, { type OverlayOptions } from 'sharp';
import type { Box } from '../../lib/geometry/box';
import { seededRandom } from '../augment/random';
import type { Condition } from '../synthetic/photographs/condition';
import { photographer } from '../synthetic/photographs/photographer';
import type { SyntheticPhotograph } from '../synthetic/photographs/synthetic-photograph';
import type { Drawings } from '../synthetic/photographs/writing/hand';

/** What is on a sheet. */
export interface SheetPlan {
  /** Photographs of each kind. */
  readonly count: number;
  readonly seed: number;
  /** Whether what is written is marked. */
  readonly boxes: boolean;
}

/** Pixels: a photograph's place, the title above a row, and the room between. */
const PLACE = { width: 320, height: 240 };
const TITLE = 22;
const GAP = 6;

/** Photographs of each kind in a row with its title, as a PNG. */
export async function contactSheet(
  conditions: readonly Condition[],
  drawings: Drawings,
  { count, seed, boxes }: SheetPlan,
): Promise<Buffer> {
  const take = photographer(drawings);
  const width = count * (PLACE.width + GAP) + GAP;
  const rowHeight = TITLE + PLACE.height + GAP;
  const overlays: OverlayOptions[] = [];
  for (const [row, condition] of conditions.entries()) {
    overlays.push({ input: titleOf(condition, width), left: 0, top: row * rowHeight });
    for (let i = 0; i < count; i++) {
      const photograph = await take(condition, seededRandom(seed, row, i));
      overlays.push({
        input: await small(photograph, boxes),
        left: GAP + i * (PLACE.width + GAP),
        top: row * rowHeight + TITLE,
      });
    }
  }
  const height = conditions.length * rowHeight;
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite(overlays)
    .png()
    .toBuffer();
}

const titleOf = ({ id, title }: Condition, width: number): Buffer =>
  Buffer.from(
    `<svg width="${width}" height="${TITLE}"><text x="${GAP}" y="16" font-family="sans-serif" font-size="14">` +
      `${escaped(`${title} (${id})`)}</text></svg>`,
  );

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As large as its place, with its boxes where they are asked for. */
async function small({ picture, boxes, others }: SyntheticPhotograph, marked: boolean): Promise<Buffer> {
  const { width, height, data } = picture;
  const rectangle = ({ x, y, width, height }: Box, colour: string): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  const marks = [...boxes.map((box) => rectangle(box, 'green')), ...others.map(({ box }) => rectangle(box, 'red'))];
  const svg = `<svg width="${width}" height="${height}">${marks.join('')}</svg>`;
  const raw = sharp(data, { raw: { width, height, channels: 4 } });
  const full = await (marked ? raw.composite([{ input: Buffer.from(svg) }]) : raw).png().toBuffer();
  return sharp(full)
    .resize({ ...PLACE, fit: 'inside' })
    .png()
    .toBuffer();
}
