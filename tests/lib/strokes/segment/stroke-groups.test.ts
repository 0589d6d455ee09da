import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { strokeGroups } from '../../../../lib/strokes/segment/stroke-groups';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { goldenDrawings } from '../../../golden/golden';
import { HEIGHT, setSideBySide } from './set-drawings';

/** Of each group the places of its strokes. */
const groupsOf = (drawing: Drawing) => strokeGroups(drawing).map(({ strokes }) => strokes);

describe('strokes that touch and stand over each other are one group', () => {
  const several = goldenDrawings().filter(({ drawing }) => drawing.length > 1);

  test('most digits of several strokes are, as people draw them', () => {
    const whole = several.filter(({ drawing }) => groupsOf(drawing).length === 1);
    expect(whole.length / several.length).toBeGreaterThan(0.6);
  });

  test('however large they are drawn, and in whatever order', () => {
    for (const { drawing } of several) {
      const count = groupsOf(drawing).length;
      expect(groupsOf(transformDrawing(drawing, 0.1, 40, 7))).toHaveLength(count);
      expect(groupsOf([...drawing].reverse())).toHaveLength(count);
    }
  });
});

test('digits side by side are groups of their own, also where they touch', () => {
  for (const gap of [0.3, 0.05, 0]) expect(groupsOf(setSideBySide('2323', gap))).toEqual([[0], [1], [2], [3]]);
});

test('a group names its strokes in the order of the drawing, and holds their box', () => {
  const box: Drawing = [
    [
      { x: 0, y: 0, t: 0 },
      { x: 0, y: HEIGHT, t: 1 },
    ],
    [
      { x: 200, y: 0, t: 2 },
      { x: 200, y: HEIGHT, t: 3 },
    ],
    [
      { x: -10, y: 40, t: 4 },
      { x: 10, y: 40, t: 5 },
    ],
  ];
  const [crossed, alone] = strokeGroups(box);
  expect(crossed).toMatchObject({ strokes: [0, 2], box: { x: -10, y: 0, width: 20, height: HEIGHT } });
  expect(alone).toMatchObject({ strokes: [1] });
});

test('a stroke inside the bend of another is a group of its own unless it touches it', () => {
  const bend = [
    { x: 0, y: 0, t: 0 },
    { x: 0, y: HEIGHT, t: 1 },
    { x: 60, y: HEIGHT, t: 2 },
  ];
  const inside = (x: number) => [
    { x, y: 40, t: 3 },
    { x: x + 20, y: 50, t: 4 },
  ];
  expect(groupsOf([bend, inside(25)])).toEqual([[0], [1]]);
  expect(groupsOf([bend, inside(1)])).toEqual([[0, 1]]);
});

test('an empty sheet has none', () => {
  expect(strokeGroups([])).toEqual([]);
});
