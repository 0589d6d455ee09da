import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORNERS, gripped } from '../../../../lib/session/photo/grips';

const room = { x: 10, y: 20, width: 100, height: 50 };
const box = { x: 40, y: 30, width: 20, height: 20 };
const at = (x: number, y: number) => ({ x, y });

test('a new box spans from where the pointer was pressed to where it is, whichever way it went', () => {
  const drawn = { x: 30, y: 25, width: 40, height: 30 };
  expect(gripped('new', box, at(30, 25), at(70, 55), room)).toEqual(drawn);
  expect(gripped('new', box, at(70, 55), at(30, 25), room)).toEqual(drawn);
});

test('a corner moves, and the one across stays', () => {
  expect(gripped('bottom-right', box, at(60, 50), at(65, 48), room)).toEqual({ x: 40, y: 30, width: 25, height: 18 });
  expect(gripped('top-left', box, at(0, 0), at(-5, 4), room)).toEqual({ x: 35, y: 34, width: 25, height: 16 });
  expect(gripped('top-right', box, at(0, 0), at(2, -3), room)).toEqual({ x: 40, y: 27, width: 22, height: 23 });
  expect(gripped('bottom-left', box, at(0, 0), at(2, 3), room)).toEqual({ x: 42, y: 30, width: 18, height: 23 });
});

test('a corner that is drawn over the one across turns the box around', () => {
  expect(gripped('bottom-right', box, at(60, 50), at(30, 25), room)).toEqual({ x: 30, y: 25, width: 10, height: 5 });
});

test('a box that is moved keeps its size, and stops at the edges', () => {
  expect(gripped('all', box, at(50, 40), at(55, 38), room)).toEqual({ x: 45, y: 28, width: 20, height: 20 });
  expect(gripped('all', box, at(50, 40), at(999, -999), room)).toEqual({ x: 90, y: 20, width: 20, height: 20 });
});

test('no box ever leaves the picture', () => {
  const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
  fc.assert(
    fc.property(fc.constantFrom(...CORNERS, 'all' as const, 'new' as const), place, place, (grip, from, to) => {
      const { x, y, width, height } = gripped(grip, box, from, to, room);
      expect(Math.min(x - room.x, y - room.y, width, height)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(room.x + room.width);
      expect(y + height).toBeLessThanOrEqual(room.y + room.height);
    }),
  );
});
