import sharp from 'sharp';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { seededRandom } from '../../../training/augment/random';
import { CONDITIONS } from '../../../training/synthetic/photographs/conditions';
import { syntheticPhotograph } from '../../../training/synthetic/photographs/synthetic-photograph';
import { goldenDrawings } from '../../golden/golden';

const SEED = 12;
const NUMBER = '4207';
/** As a phone saves it. */
const QUALITY = 90;

/** A number on paper, under the shadow of a hand, `width`×`height` pixels large before it is enlarged. */
export async function madePhoto(width: number, height: number): Promise<RgbaPicture> {
  const condition = CONDITIONS.find(({ id }) => id === 'hand-shadow');
  if (condition === undefined) throw new Error('There is no condition hand-shadow.');
  const drawings = [...NUMBER].map((label) => ({
    label: Number(label),
    drawing: goldenDrawings().find((one) => one.label === label)?.drawing ?? [],
  }));
  const random = seededRandom(SEED);
  const settings = { ...condition.settings(random), width, height };
  return (await syntheticPhotograph([drawings], settings, random)).picture;
}

/** A JPEG as large as a phone takes it: a smaller photograph enlarged, with a sensor's noise. */
export async function phonePhoto(width: number, height: number): Promise<Buffer> {
  const { data, ...size } = await madePhoto(1200, 900);
  const noise = sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 6 }, background: '#808080' },
  });
  const enlarged = sharp(Buffer.from(data), { raw: { ...size, channels: 4 } })
    .removeAlpha()
    .resize(width, height);
  return sharp(await enlarged.png({ compressionLevel: 1 }).toBuffer())
    .composite([{ input: await noise.png({ compressionLevel: 1 }).toBuffer(), blend: 'soft-light' }])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
