import type { RgbaPicture } from '../../../lib/photo/rgba-picture';
import type { Random } from '../../random';
import type { Grain } from './grain';
import { throughJpeg } from './jpeg';
import { blur } from './lens';
import { light } from './light';
import type { Scene } from './scene';
import { expose } from './sensor';
import type { PhotographSettings } from './settings';

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
