import { chance, oneOf } from '../../augment/random';
import { type Condition, like } from './condition';
import { everything } from './everything';
import { board, PAPERS } from './paper/papers';
import { anySize } from './plain';
import { REAL_LIFE } from './real-life';
import type { PhotographSettings } from './settings';
import { anyEdge, anyHand, anyRuling, anyTurn, hardEdge } from './varied';
import { numbers } from './writing/lines';
import { ballPen, chalk, feltPen, linerPen, pencil } from './writing/pens';

const dimmed = (ratio: number, { sensor }: PhotographSettings) => ({ ...sensor, exposure: sensor.exposure * ratio });

export const CONDITIONS: readonly Condition[] = [
  like('plain', 'Plain', () => ({})),
  like('thin-pen', 'Thin pen', (_, random) => ({ pen: ballPen(random, oneOf(['black', 'blue'], random)) })),
  like('felt-pen', 'Felt pen', (_, random) => ({
    pen: feltPen(random, oneOf(['black', 'blue', 'red', 'green'], random)),
  })),
  like('pencil', 'Pencil', (_, random) => ({ pen: pencil(random) })),
  like('blue-on-grey', 'Blue ball pen on grey paper', (base, random) => ({
    pen: ballPen(random, 'blue'),
    paper: oneOf([PAPERS.grey, PAPERS.recycled], random),
    sensor: dimmed(random.between(0.35, 0.7), base),
  })),
  like('gradient', 'Uneven light', ({ light }, random) => ({
    light: {
      ...light,
      vignette: random.between(0.1, 0.5),
      gradient: { amount: random.between(0.25, 0.6), towards: anyTurn(random) },
    },
  })),
  like('hard-shadow', 'Shadow with a hard edge', ({ light }, random) => ({
    light: { ...light, edge: hardEdge(random) },
  })),
  like('hand-shadow', 'Shadow of a hand', ({ light }, random) => ({ light: { ...light, hand: anyHand(random) } })),
  like('ruled', 'Ruled paper', (_, random) => ({
    ruling: anyRuling('ruled', random),
    pen: oneOf([linerPen, ballPen], random)(random, oneOf(['black', 'blue'], random)),
  })),
  like('squared', 'Squared paper', (_, random) => ({
    ruling: anyRuling('squared', random),
    pen: oneOf([linerPen, ballPen], random)(random, oneOf(['black', 'blue'], random)),
  })),
  like('page-edge', 'Page on a dark desk', ({ writing }, random) => ({
    pageEdge: anyEdge(random),
    writing: { ...writing, height: random.between(0.08, 0.2) },
  })),
  like('blackboard', 'Blackboard', (_, random) => ({ pen: chalk(random), paper: board(random) })),
  like('tilted', 'Tilted', (_, random) => ({
    view: {
      tilt: (chance(random, 0.5) ? 1 : -1) * random.between(0.09, 0.26),
      perspective: [random.between(-0.1, 0.1), random.between(-0.1, 0.1)],
    },
  })),
  like('blurred', 'Blurred', (base, random) => ({
    lens: {
      defocus: random.between(1.2, 3),
      ...(chance(random, 0.5) && {
        motion: { length: random.between(3, 9), along: chance(random, 0.5) ? 'x' : 'y' } as const,
      }),
    },
    ...anySize(random, 0.6),
    sensor: { ...base.sensor, sharpening: 0 },
  })),
  like('noisy', 'Noise and JPEG', (base, random) => ({
    sensor: {
      exposure: random.between(0.08, 0.4),
      noise: random.between(0.03, 0.07),
      sharpening: random.between(0, 0.8),
    },
    jpeg: Math.round(random.between(35, 70)),
    pen: oneOf([base.pen, ballPen(random)], random),
  })),
  like(
    'lines',
    'Several lines',
    ({ writing }, random) => ({
      writing: { ...writing, height: random.between(0.05, 0.12), linePitch: random.between(1.35, 2.2) },
    }),
    (hand, random) => numbers(hand, random, 2 + random.below(4), 7),
  ),
  like('touching', 'Touching digits', ({ writing }) => ({ writing: { ...writing, gap: [0.02, 0.2], touching: 0.6 } })),
  like('small', 'Small digits', ({ writing }, random) => ({
    ...anySize(random, 0.7),
    writing: { ...writing, height: random.between(0.03, 0.06) },
    pen: oneOf([linerPen, ballPen], random)(random, 'black'),
  })),
  like(
    'large',
    'Large digits',
    ({ writing }, random) => ({
      writing: { ...writing, height: random.between(0.35, 0.6) },
      pen: oneOf([feltPen, linerPen, ballPen], random)(random, oneOf(['black', 'blue'], random)),
    }),
    (hand, random) => numbers(hand, random, 1, 3),
  ),
  like(
    'single',
    'Single digit',
    ({ writing }, random) => ({ writing: { ...writing, height: random.between(0.06, 0.6) } }),
    (hand, random) => numbers(hand, random, 1, 1),
  ),
  like('dirt', 'Specks, a staple, a smear', ({ pen }, random) => ({
    clutter: {
      specks: { count: 5 + random.below(60), largest: random.between(2, 6) },
      staple: { length: random.between(0.5, 1) },
      ...(chance(random, 0.4) && {
        smear: { strength: random.between(0.08, 0.2), width: random.between(0.1, 0.4), colour: pen.colour },
      }),
    },
  })),
  like('frame', 'Printed frame', (_, random) => ({
    clutter: {
      frame: { distance: random.between(0.15, 0.6), width: random.between(1.2, 4), strength: random.between(0.6, 1) },
    },
  })),
  like('show-through', 'Writing showing through from the back', ({ pen }, random) => ({
    pen: oneOf([pen, ballPen(random), feltPen(random)], random),
    clutter: { showThrough: { strength: random.between(0.06, 0.18) } },
  })),
  like('letters', 'Letters above or below', ({ writing }, random) => ({
    writing: { ...writing, height: random.between(0.08, 0.16) },
    clutter: {
      letters: {
        height: random.between(0.5, 1),
        sides: oneOf([['above'], ['below'], ['above', 'below']] as const, random),
      },
    },
  })),
  ...REAL_LIFE,
  {
    id: 'everything',
    title: 'Everything at random',
    write: (hand, random) => (chance(random, 0.25) ? numbers(hand, random, 2, 5) : numbers(hand, random, 1, 7)),
    settings: everything,
  },
];
