import { expect, test } from 'vitest';
import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { findInk } from '../../../lib/photo/find-ink';
import { seededRandom } from '../../../training/augment/random';
import type { PhotographSettings } from '../../../training/synthetic/photographs/settings';
import { syntheticPhotograph } from '../../../training/synthetic/photographs/synthetic-photograph';
import { BARE, digitsOf } from '../../training/synthetic/photographs/bare';
import { pageOf, photographed } from './page';
import { BLACK, type Colour, NOTHING, WHITE } from './paint';

/** Whether boxes are alike but for so many pixels on each side. */
function isNear(a: Box, b: Box, by: number): boolean {
  const sides = (box: Box) => [box.x, box.y, box.x + box.width, box.y + box.height];
  return sides(a).every((side, i) => Math.abs(side - (sides(b)[i] as number)) <= by);
}

/** Where parts stand in the picture, from the left. */
function boxesIn(picture: RgbaPicture): Box[] {
  const found = findInk(picture);
  const boxes = found?.parts.map(({ box }) => ({ ...box, x: box.x + found.canvas.x, y: box.y + found.canvas.y }));
  return (boxes ?? []).sort((a, b) => a.x - b.x);
}

const page = pageOf('4026');

test.each<[string, Colour, Colour]>([
  ['black on white', WHITE, BLACK],
  ['white on black', BLACK, WHITE],
  ['black on nothing', NOTHING, BLACK],
  ['yellow on white', WHITE, [255, 235, 0, 255]],
  ['red on an equally strong blue', [0, 0, 255, 255], [255, 0, 0, 255]],
  ['light grey on lighter grey', [225, 225, 225, 255], [200, 200, 200, 255]],
])('digits %s are found where they stand', (_what, paper, pen) => {
  const boxes = boxesIn(photographed(page, paper, pen));
  expect(boxes).toHaveLength(4);
  boxes.forEach((box, i) => {
    expect(isNear(box, page.boxes[i] as Box, 1.5)).toBe(true);
  });
});

/** A picture with a margin of another colour around it. */
function framed({ width, height, data }: RgbaPicture, margin: number, colour: Colour): RgbaPicture {
  const whole = { width: width + 2 * margin, height: height + 2 * margin };
  const pixels = new Uint8ClampedArray(4 * whole.width * whole.height);
  for (let at = 0; at < pixels.length; at += 4) pixels.set(colour, at);
  for (let y = 0; y < height; y++) {
    pixels.set(data.subarray(4 * y * width, 4 * (y + 1) * width), 4 * ((y + margin) * whole.width + margin));
  }
  return { ...whole, data: pixels };
}

test('a screenshot’s margin is no ink, and what lies within stays where it stands', () => {
  const plain = boxesIn(photographed(page, BLACK, WHITE));
  const boxes = boxesIn(framed(photographed(page, BLACK, WHITE), 20, WHITE));
  expect(boxes).toEqual(plain.map((box) => ({ ...box, x: box.x + 20, y: box.y + 20 })));
});

test.each<[string, Partial<PhotographSettings>]>([
  ['in even light', {}],
  [
    'with a shadow over half of it',
    { light: { ...BARE.light, edge: { darkness: 0.6, towards: 0.4, at: 0, softness: 4 } } },
  ],
  ['in light that falls off', { light: { ...BARE.light, gradient: { amount: 0.5, towards: 2 }, vignette: 0.3 } }],
  [
    'on ruled paper',
    {
      ruling: { kind: 'ruled', pitch: 0.6, width: 1.5, colour: [0.4, 0.5, 0.7], strength: 0.5, rise: 0.3 },
    },
  ],
  [
    'on squared paper',
    { ruling: { kind: 'squared', pitch: 0.4, width: 1.5, colour: [0.4, 0.5, 0.7], strength: 0.5, rise: 0.3 } },
  ],
  [
    'on a page that ends on a desk',
    { pageEdge: { sides: ['left', 'right', 'bottom'], at: 0.6, desk: [0.05, 0.03, 0.02], wood: 0.1 } },
  ],
  ['in a printed frame', { clutter: { frame: { distance: 0.5, width: 2, strength: 0.9 } } }],
  ['with a camera’s noise', { sensor: { exposure: 0.4, noise: 0.04, sharpening: 0 }, jpeg: 60 }],
])('of a photograph %s each digit is a part, and all else is little', async (_how, settings) => {
  const { picture, boxes } = await syntheticPhotograph([digitsOf('4026')], { ...BARE, ...settings }, seededRandom(1));
  const found = boxesIn(picture);
  const large = found.filter(({ height }) => height > 20);
  expect(large).toHaveLength(4);
  large.forEach((box, i) => {
    expect(isNear(box, boxes[i] as Box, 5)).toBe(true);
  });
});

test('a bare page has no ink', async () => {
  const { picture } = await syntheticPhotograph(
    [],
    { ...BARE, sensor: { ...BARE.sensor, noise: 0.02 } },
    seededRandom(2),
  );
  expect(findInk(picture)).toBeUndefined();
});
