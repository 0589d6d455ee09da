import { backwards, broken, type Change, inOtherOrder, leaning, rotated, widened } from '../../augment/changes/change';
import { anywhere, inWholeUnits, MIDDLE, type PlaceOnSheet, placed, SHEET } from '../../augment/changes/place';
import { jittered, trembling } from '../../augment/changes/unsteady';
import { everyNth } from '../../augment/sample';

/** A row of the table: one way of drawing differently, and the changes that make it weaker and stronger. */
export interface PlannedCurve {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly points: readonly { readonly at: number | string; readonly change: Change }[];
}

const numbers = (values: readonly number[], change: (value: number) => Change) =>
  values.map((at) => ({ at, change: change(at) }));

/** A digit of this ratio of the sheet leaves room to be placed in its corners. */
const SMALL = 0.4;

const PLACES: readonly (readonly [string, PlaceOnSheet])[] = [
  ['top left', { across: 0, down: 0 }],
  ['top', { across: 0.5, down: 0 }],
  ['top right', { across: 1, down: 0 }],
  ['left', { across: 0, down: 0.5 }],
  ['middle', MIDDLE],
  ['right', { across: 1, down: 0.5 }],
  ['bottom left', { across: 0, down: 1 }],
  ['bottom', { across: 0.5, down: 1 }],
  ['bottom right', { across: 1, down: 1 }],
];

/** Every way of drawing differently that is measured, from what should make no difference to what must. */
export const CURVES: readonly PlannedCurve[] = [
  {
    id: 'anyhow',
    title: 'Any place and size',
    unit: '',
    points: [{ at: 'at random', change: anywhere }],
  },
  {
    id: 'size',
    title: 'Size',
    unit: '% of the sheet',
    points: numbers([10, 20, 40, 60, 80, 100], (percent) => placed(percent / 100)),
  },
  {
    id: 'place',
    title: 'Place',
    unit: '',
    points: PLACES.map(([at, place]) => ({ at, change: placed(SMALL, place) })),
  },
  {
    id: 'pixels',
    title: 'Small, in whole pixels',
    unit: 'px high',
    points: numbers([10, 20, 40, 80, 160], (pixels) => inSequence(placed(pixels / SHEET), inWholeUnits)),
  },
  {
    id: 'points',
    title: 'Fewer points',
    unit: 'points for each one kept',
    points: numbers([1, 2, 3, 4, 6], (n) => (drawing) => everyNth(drawing, n)),
  },
  {
    id: 'strokes',
    title: 'Order of the strokes',
    unit: '',
    points: [
      { at: 'last first', change: inOtherOrder },
      { at: 'backwards', change: backwards },
      { at: 'broken in two', change: broken },
    ],
  },
  { id: 'width', title: 'Width', unit: 'times as wide', points: numbers([0.6, 0.8, 1, 1.25, 1.6], widened) },
  {
    id: 'turn',
    title: 'Turned',
    unit: 'degrees clockwise',
    points: numbers([-30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30], rotated),
  },
  {
    id: 'lean',
    title: 'Leaning',
    unit: 'degrees to the right',
    points: numbers([-30, -20, -10, 0, 10, 20, 30], leaning),
  },
  {
    id: 'jitter',
    title: 'Points off their place',
    unit: '% of the height',
    points: numbers([0, 1, 2, 3, 5], (percent) => jittered(percent / 100)),
  },
  {
    id: 'tremor',
    title: 'Trembling hand',
    unit: '% of the height',
    points: numbers([0, 1, 2, 3, 5], (percent) => trembling(percent / 100)),
  },
];

function inSequence(...changes: readonly Change[]): Change {
  return (drawing, random) => changes.reduce((changed, change) => change(changed, random), drawing);
}
