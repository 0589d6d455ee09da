import { expect, test } from 'vitest';
import { seededRandom } from '../../../../training/augment/random';
import { createGrain } from '../../../../training/synthetic/photographs/camera/grain';
import { blur } from '../../../../training/synthetic/photographs/camera/lens';
import { light } from '../../../../training/synthetic/photographs/camera/light';
import { expose } from '../../../../training/synthetic/photographs/camera/sensor';
import { viewOf } from '../../../../training/synthetic/photographs/camera/view';
import { emptyScene, type Scene } from '../../../../training/synthetic/photographs/scene';

const SIDE = 40;
const grain = createGrain(seededRandom(1));

function evenScene(level: number): Scene {
  const scene = emptyScene(SIDE, SIDE);
  scene.light.fill(level);
  return scene;
}

const greenAt = ({ light, width }: Scene, x: number, y: number): number => light[3 * (y * width + x) + 1] as number;

test('half of white’s light is byte 188, as sRGB has it', () => {
  const still = { exposure: 1, noise: 0, sharpening: 0 };
  expect(expose(evenScene(0.5), still, grain, seededRandom(1)).data[0]).toBe(188);
  expect(expose(evenScene(1), { ...still, exposure: 0.5 }, grain, seededRandom(1)).data[0]).toBe(188);
  expect(expose(evenScene(7), still, grain, seededRandom(1)).data[0]).toBe(255);
  expect(expose(evenScene(0), still, grain, seededRandom(1)).data[0]).toBe(0);
});

test('noise has no bias and is as strong as it should be', () => {
  const { data } = expose(evenScene(0.25), { exposure: 1, noise: 0.04, sharpening: 0 }, grain, seededRandom(2));
  const greens = Array.from({ length: SIDE * SIDE }, (_, i) => data[4 * i + 1] as number);
  const mean = greens.reduce((sum, value) => sum + value, 0) / greens.length;
  const deviation = Math.sqrt(greens.reduce((sum, value) => sum + (value - mean) ** 2, 0) / greens.length);
  expect(Math.abs(mean - 137)).toBeLessThan(2);
  // 0.04 × (0.25 + √0.25) × √(0.9² + 0.45²) of light is some 7 bytes at this level.
  expect(deviation).toBeGreaterThan(5);
  expect(deviation).toBeLessThan(10);
});

test('a blur keeps the light, spreads a point evenly, and leaves an even scene as it is', () => {
  const even = evenScene(0.3);
  blur(even, { defocus: 2, motion: { length: 6, along: 'x' } });
  expect(Math.max(...even.light.map((value) => Math.abs(value - 0.3)))).toBeLessThan(1e-5);
  const point = evenScene(0);
  point.light.fill(1, 3 * (20 * SIDE + 20), 3 * (20 * SIDE + 20) + 3);
  blur(point, { defocus: 1.5 });
  expect(point.light.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 3);
  expect(greenAt(point, 18, 20)).toBeCloseTo(greenAt(point, 22, 20), 6);
  expect(greenAt(point, 20, 18)).toBeCloseTo(greenAt(point, 22, 20), 6);
  expect(greenAt(point, 20, 20)).toBeGreaterThan(greenAt(point, 21, 20));
});

test('motion along x blurs across and not down', () => {
  const moved = evenScene(0);
  moved.light.fill(1, 3 * (20 * SIDE + 20), 3 * (20 * SIDE + 20) + 3);
  blur(moved, { defocus: 0.4, motion: { length: 8, along: 'x' } });
  expect(greenAt(moved, 23, 20)).toBeGreaterThan(0.05);
  expect(greenAt(moved, 20, 23)).toBe(0);
});

test('a hard shadow takes its share of light on its side alone', () => {
  const scene = evenScene(1);
  const edge = { darkness: 0.6, towards: 0, at: 0, softness: 2 };
  light(scene, { tint: [1, 1, 1], vignette: 0, edge }, seededRandom(1));
  expect(greenAt(scene, 5, 20)).toBeCloseTo(1, 5);
  expect(greenAt(scene, 35, 20)).toBeCloseTo(0.4, 5);
});

test('a hand’s shadow darkens the middle and not the far corner', () => {
  const scene = emptyScene(200, 200);
  scene.light.fill(1);
  const hand = { darkness: 0.5, from: Math.PI / 2, softness: 0.05 };
  light(scene, { tint: [1, 1, 1], vignette: 0, hand }, seededRandom(1));
  expect(greenAt(scene, 100, 190)).toBeCloseTo(0.5, 2);
  expect(greenAt(scene, 3, 3)).toBeCloseTo(1, 5);
});

test('seen from right above, a sheet is only turned; in perspective, its straight lines stay straight', () => {
  const above = viewOf({ tilt: Math.PI / 2, perspective: [0, 0] }, 100, 100);
  expect(above.toPicture({ x: 10, y: 0 }).x).toBeCloseTo(50);
  expect(above.toPicture({ x: 10, y: 0 }).y).toBeCloseTo(60);
  const view = viewOf({ tilt: 0.3, perspective: [0.1, -0.07] }, 100, 80);
  const [a, b, c] = [-20, 5, 30].map((x) => view.toPicture({ x, y: 12 - x })) as [
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
  ];
  expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeCloseTo(0, 6);
  expect(view.magnification({ x: 30, y: 0 })).toBeGreaterThan(1);
  expect(view.magnification({ x: 0, y: 30 })).toBeLessThan(1);
});
