import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { seededRandom } from '../../../training/augment/random';
import { parseLabelsCsv } from '../../../training/evaluation/sets/labels-csv';
import { VIDEO } from '../../e2e/helpers/camera-video';

export interface LabelledPicture {
  readonly name: string;
  readonly file: string;
  readonly label: string;
}

const SETS = ['numbers', 'life'];
/** Ratios of the video's sides that the picture fills: a little less than the frame to aim with. */
const FILLS = { width: 0.6, height: 0.64 };
/** Frames of the video, which is shown again and again. */
const FRAMES = 10;
/** Pixels of the video by which the hand shakes at most, and levels of noise. */
const SHAKE = 4;
const NOISE = 3;
const SEED = 21;

/** So many pictures with a number, spread evenly over both sets in their order. */
export function labelledPictures(count: number): LabelledPicture[] {
  const data = process.env.DATA_DIR ?? 'data';
  const all = SETS.flatMap((set) => {
    const list = join(data, set, 'labels.csv');
    return parseLabelsCsv(readFileSync(list, 'utf8'), list)
      .filter(({ label }) => label !== 'none')
      .map(({ file, label }) => ({ name: file, file: join(data, set, file), label }));
  });
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor((i * all.length) / count)],
  ).filter((one) => one !== undefined);
}

/** What a camera sees of a picture in a hand that shakes: its frames, as picture files. The paper goes on around it. */
export async function seenByCamera(file: string): Promise<Buffer[]> {
  const [width, height] = [Math.round(VIDEO.width * FILLS.width), Math.round(VIDEO.height * FILLS.height)];
  const upright = sharp(file).rotate().flatten({ background: '#ffffff' }).removeAlpha();
  const picture = await upright.resize({ width, height, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
  const background = await cornerOf(picture.data);
  const random = seededRandom(SEED);
  const shake = () => Math.round(random.between(-SHAKE, SHAKE));
  const frames: Buffer[] = [];
  for (let i = 0; i < FRAMES; i++) {
    const left = Math.round((VIDEO.width - picture.info.width) / 2) + shake();
    const top = Math.round((VIDEO.height - picture.info.height) / 2) + shake();
    const { data, info } = await sharp({ create: { ...VIDEO, channels: 3, background } })
      .composite([{ input: picture.data, left, top }])
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at++) {
      data[at] = Math.min(255, Math.max(0, (data[at] as number) + Math.round(random.between(-NOISE, NOISE))));
    }
    frames.push(
      await sharp(data, { raw: { ...VIDEO, channels: info.channels } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  }
  return frames;
}

/** The median colour of a picture's edge: that of the paper, as a rule. */
async function cornerOf(picture: Buffer): Promise<{ r: number; g: number; b: number }> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const edge: number[] = [];
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (x === 0 || y === 0 || x === info.width - 1 || y === info.height - 1) edge.push(3 * (y * info.width + x));
    }
  }
  const medianOf = (channel: number): number =>
    edge.map((at) => data[at + channel] as number).sort((a, b) => a - b)[Math.floor(edge.length / 2)] ?? 0;
  return { r: medianOf(0), g: medianOf(1), b: medianOf(2) };
}
