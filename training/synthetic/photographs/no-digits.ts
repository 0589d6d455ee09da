import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { chance, oneOf, type Random } from '../../augment/random';
import { boxOf } from './camera/extent';
import { createGrain, type Grain } from './camera/grain';
import { take } from './camera/take';
import { viewOf } from './camera/view';
import { everything } from './everything';
import { layPaper } from './paper/paper';
import { cloth, fur, type Texture, wood } from './paper/textures';
import { emptyScene } from './scene';
import type { PhotographSettings } from './settings';
import { seenExtent, syntheticPhotograph } from './synthetic-photograph';
import { inkStrokes } from './writing/ink';
import { ballPen, linerPen } from './writing/pens';
import { pageOfText } from './writing/text-page';

/** A kind of photographs that show no digit. */
export interface NoDigits {
  readonly id: string;
  readonly title: string;
  make(random: Random): Promise<RgbaPicture>;
}

export const NO_DIGITS: readonly NoDigits[] = [
  { id: 'blank', title: 'A blank page', make: blankPage },
  { id: 'text', title: 'A page full of letters', make: textPage },
  { id: 'fur', title: 'A cat’s fur', make: (random) => texture(fur, random) },
  { id: 'wood', title: 'A table', make: (random) => texture(wood, random) },
  { id: 'cloth', title: 'A checked cloth', make: (random) => texture(cloth, random) },
];

/** Any paper in any light, ruled or not, with specks or without. */
async function blankPage(random: Random): Promise<RgbaPicture> {
  const { clutter, ...settings } = everything(random);
  const bare = { ...settings, clutter: clutter.specks ? { specks: clutter.specks } : {} };
  return (await syntheticPhotograph([], bare, random)).picture;
}

/** A page full of letters, and the box around each. Letters are `size` pixels high. */
export async function photographOfText(
  settings: PhotographSettings,
  size: number,
  grain: Grain,
  random: Random,
): Promise<{ picture: RgbaPicture; boxes: Box[] }> {
  const { width, height, paper } = settings;
  const scene = emptyScene(width, height);
  layPaper(scene, paper, grain);
  const letters = pageOfText(width, height, size, random);
  const ink = paper.colour[0] > 0.2 ? 'black' : 'chalk';
  const pen = oneOf([ballPen, linerPen], random)(random, ink);
  const view = viewOf(settings.view, width, height);
  const penWidth = pen.width * size;
  inkStrokes(scene, letters.flat(), { ...pen, covers: ink === 'chalk' }, penWidth, view, grain, random);
  return {
    picture: await take(scene, settings, grain, random),
    boxes: letters.map((letter) => boxOf(seenExtent(letter, penWidth, view))),
  };
}

/** Letters' heights on a page, as ratios of the picture's. */
const HEIGHT = [0.015, 0.045] as const;

async function textPage(random: Random): Promise<RgbaPicture> {
  const settings = everything(random);
  const size = random.between(...HEIGHT) * settings.height;
  return (await photographOfText(settings, size, createGrain(random), random)).picture;
}

async function texture(paint: Texture, random: Random): Promise<RgbaPicture> {
  const settings = everything(random);
  const scene = emptyScene(settings.width, settings.height);
  const grain = createGrain(random);
  paint(scene, grain, random);
  const lit = chance(random, 0.5) ? settings : { ...settings, sensor: { ...settings.sensor, exposure: 0.9 } };
  return take(scene, lit, grain, random);
}
