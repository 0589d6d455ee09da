import sharp from 'sharp';
import { LONGEST } from '../../../lib/browser/camera/video-frames';
import { AS_IT_STANDS } from '../../../lib/reading/photo-edits';
import type { Reading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { nextGlance } from '../../../lib/session/live/glance';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { VIDEO } from '../../e2e/helpers/camera-video';

/** Of the video, as a wide window has it: the part in the frame to aim with. */
const AIMED = { width: Math.round(VIDEO.height * 0.72 * 1.5), height: Math.round(VIDEO.height * 0.72) };
const MICRO = 1000;

const finding = await openFinding(await openModel('digit-net'));

/** Milliseconds of processor time that Node takes to read each of these frames, after one that warms the engine up. */
export async function cpuOfReadings(frames: readonly Buffer[]): Promise<number[]> {
  let last: Reading | undefined;
  const costs: number[] = [];
  for (const [count, frame] of frames.entries()) {
    const left = Math.round((VIDEO.width - AIMED.width) / 2);
    const top = Math.round((VIDEO.height - AIMED.height) / 2);
    const { data, info } = await sharp(frame)
      .extract({ left, top, ...AIMED })
      .resize({ width: LONGEST })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
    const before = process.cpuUsage();
    last = readPhoto(picture, { ...AS_IT_STANDS, glance: nextGlance(last, picture, count) }, finding).reading;
    const { user, system } = process.cpuUsage(before);
    if (count > 0) costs.push((user + system) / MICRO);
  }
  return costs;
}
