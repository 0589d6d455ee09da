import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import type { Random } from '../../../augment/random';
import type { Scene } from '../scene';
import type { PhotographSettings } from '../settings';
import type { Grain } from './grain';
import { throughJpeg } from './jpeg';
import { blur } from './lens';
import { light } from './light';
import { expose } from './sensor';

/** Takes a photograph of the scene: its light, the lens, the sensor, the file. */
export async function take(
  scene: Scene,
  settings: Pick<PhotographSettings, 'light' | 'lens' | 'sensor' | 'jpeg'>,
  grain: Grain,
  random: Random,
): Promise<RgbaPicture> {
  light(scene, settings.light, random);
  blur(scene, settings.lens);
  const picture = expose(scene, settings.sensor, grain, random);
  return settings.jpeg === undefined ? picture : throughJpeg(picture, settings.jpeg);
}
