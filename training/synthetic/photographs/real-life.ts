import { chance, oneOf, type Random } from '../../augment/random';
import { type Condition, like } from './condition';
import { type Colour, colour } from './scene';
import type { PhotographSettings } from './settings';
import { anyEdge, anyPen, anyRuling } from './varied';
import type { Grid } from './writing/clutter';
import { columns, numbers, withDoodles, withSigns, withStruckOut, withWords } from './writing/lines';
import { feltPen, linerPen, type Pen } from './writing/pens';

const PRINTED: readonly Colour[] = [
  colour(20, 20, 24),
  colour(120, 125, 135),
  colour(150, 90, 90),
  colour(90, 120, 170),
];

const anyGrid = (kind: Grid['kind'], random: Random): Grid => ({
  kind,
  further: oneOf([0, 0, 1, 2], random),
  room: random.between(0.1, 0.4),
  width: random.between(1, 4),
  strength: random.between(0.4, 1),
  colour: oneOf(PRINTED, random),
});

/** The digits of each line in columns, lines printed between. */
const gridded = (kind: Grid['kind'], { writing }: PhotographSettings, random: Random): Partial<PhotographSettings> => ({
  writing: {
    ...writing,
    height: random.between(0.06, 0.16),
    column: random.between(0.95, 1.9),
    linePitch: random.between(1.3, 2),
  },
  clutter: { grid: anyGrid(kind, random) },
  pen: anyPen(random),
});

/** So thick that it is a marker on a small sheet. */
const thickPen = (random: Random): Pen => ({
  ...feltPen(random, oneOf(['black', 'blue', 'red'], random)),
  width: random.between(0.12, 0.3),
});

/** Paint on a screen, without paper, lens or light. */
function screen(base: PhotographSettings, random: Random): Partial<PhotographSettings> {
  const isDark = chance(random, 0.5);
  const [back, front] = isDark ? [random.between(0, 0.05), random.between(0.8, 1)] : [1, random.between(0, 0.15)];
  return {
    paper: { colour: [back, back, back], grain: 0, relief: 0, clouds: 0, flecks: 0 },
    pen: { ...linerPen(random), colour: [front, front, front], strength: 1, grain: 0, fading: 0, covers: isDark },
    view: { tilt: 0, perspective: [0, 0] },
    light: { tint: [1, 1, 1], vignette: 0 },
    lens: { defocus: 0.4 },
    sensor: { exposure: 1, noise: 0, sharpening: 0 },
    writing: { ...base.writing, height: random.between(0.08, 0.7) },
  };
}

/** A number with signs in it, by any pen. */
export const signsAmongDigits: Condition = like(
  'signs',
  'Signs among the digits',
  (_, random) => ({ pen: anyPen(random) }),
  withSigns,
);

/** Ways that numbers come in real life: in forms, notebooks, tables, beside words, with signs. */
export const REAL_LIFE: readonly Condition[] = [
  like('comb', 'Comb of boxes', (base, random) => gridded('comb', base, random)),
  like('squares', 'A printed square for each digit', (base, random) => gridded('squares', base, random)),
  like(
    'table',
    'Table of numbers',
    (base, random) => gridded('table', base, random),
    (hand, random) => columns(hand, random, 2 + random.below(5), 1 + random.below(5)),
  ),
  like(
    'words',
    'Words beside',
    ({ writing }, random) => ({
      pen: anyPen(random),
      writing: { ...writing, height: random.between(0.08, 0.2), linePitch: random.between(1.4, 2.2) },
    }),
    withWords,
  ),
  like('doodles', 'Scribbles beside', (_, random) => ({ pen: anyPen(random) }), withDoodles),
  signsAmongDigits,
  like('underlined', 'Underlined', (_, random) => ({
    pen: anyPen(random),
    clutter: { underline: { lines: 1 + random.below(2), below: random.between(0.05, 0.35) } },
  })),
  like('struck-out', 'Digits struck out', (_, random) => ({ pen: anyPen(random) }), withStruckOut),
  like(
    'fills',
    'A thick pen that fills the picture',
    ({ writing, light }, random) => ({
      pen: thickPen(random),
      writing: { ...writing, height: random.between(0.6, 0.85) },
      light: { ...light, gradient: { amount: random.between(0, 0.5), towards: random.between(0, 2 * Math.PI) } },
    }),
    (hand, random) => numbers(hand, random, 1, 2),
  ),
  like('spiral', 'A notebook with a spiral', ({ height }, random) => ({
    ruling: anyRuling(oneOf(['ruled', 'squared'], random), random),
    pen: anyPen(random),
    clutter: {
      spiral: {
        side: oneOf(['left', 'top'], random),
        pitch: random.between(0.05, 0.1) * height,
        hole: random.between(0.015, 0.03) * height,
        away: random.between(0.02, 0.05) * height,
      },
    },
  })),
  like('stamp', 'A stamp', ({ writing }, random) => ({
    writing: { ...writing, height: random.between(0.1, 0.2) },
    clutter: {
      stamp: {
        radius: random.between(0.8, 1.8),
        isRound: chance(random, 0.5),
        colour: oneOf([colour(190, 50, 60), colour(60, 70, 170)], random),
      },
    },
  })),
  like('desk', 'A small sheet on a desk', ({ writing }, random) => ({
    pageEdge: { ...anyEdge(random), sides: ['left', 'right', 'top', 'bottom'], at: random.between(0, 0.5) },
    writing: { ...writing, height: random.between(0.06, 0.14) },
  })),
  like('overlapping', 'Digits that overlap', ({ writing }) => ({
    writing: { ...writing, gap: [-0.12, 0.02], touching: 0.3 },
  })),
  like('screen', 'Drawn on a screen', screen),
];
