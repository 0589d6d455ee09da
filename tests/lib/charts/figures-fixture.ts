import type { ModelFigures, SetFigures } from '../../../lib/reading/metrics';

const confusion = Array.from({ length: 10 }, (_, digit) =>
  Array.from({ length: 10 }, (_, read) => (digit === read ? 20 : digit === 4 && read === 9 ? 3 : 0)),
);

export const someSet: SetFigures = {
  set: 'Some digits',
  short: 'some',
  count: 203,
  accuracy: 0.97,
  readAnyway: 0.985,
  rejected: 0.02,
  calibrationError: 0.004,
  perClass: [1, 1, 1, 1, 0.85, 1, 1, 0.95, 1, 1],
  perWriter: [
    { writer: 'writer 7', count: 100, accuracy: 1 },
    { writer: 'writer 8', count: 103, accuracy: 0.8 },
  ],
  confusion,
  bins: [
    { from: 0.5, to: 0.6, count: 4, confidence: 0.55, right: 0.5 },
    { from: 0.9, to: 1, count: 199, confidence: 0.99, right: 0.995 },
  ],
};

export const someFigures: ModelFigures = {
  weights: 'weights.0123.bin',
  sets: [someSet, { ...someSet, set: 'Other digits', short: 'other', perWriter: undefined, rejected: 0 }],
  robustness: {
    set: 'Some digits',
    count: 203,
    accuracy: 0.97,
    readAnyway: 0.985,
    curves: [
      {
        id: 'anyhow',
        title: 'Any place and size',
        unit: '',
        points: [{ at: 'at random', accuracy: 0.965, readAnyway: 0.98 }],
      },
      {
        id: 'turn',
        title: 'Turned',
        unit: 'degrees clockwise',
        points: [
          { at: -30, accuracy: 0.91, readAnyway: 0.93 },
          { at: 0, accuracy: 0.97, readAnyway: 0.985 },
          { at: 30, accuracy: 0.88, readAnyway: 0.9 },
        ],
      },
    ],
  },
  people: [
    {
      ...{ place: 'Some university', writers: 32, count: 729, accuracy: 0.995 },
      ...{ meanOfWriters: 0.99, worstTenth: 0.96, calibrationError: 0.004 },
    },
    {
      ...{ place: 'Elsewhere', writers: 6, count: 1498, accuracy: 0.9 },
      ...{ meanOfWriters: 0.91, worstTenth: 0.8, calibrationError: 0.02 },
    },
  ],
  styles: [
    { digit: 0, style: 'slashed', count: 40, accuracy: 0.95 },
    { digit: 7, style: 'crossed', count: 80, accuracy: 1 },
  ],
  numbers: [
    { title: 'One writer', count: 1000, accuracy: 0.98 },
    { title: 'Two lines', count: 1000, accuracy: 0.96 },
  ],
  photographs: [
    { title: 'Single digits', count: 79, accuracy: 0.9 },
    { title: 'Real life', count: 21, accuracy: 0.7 },
  ],
  notDigits: [
    {
      set: 'Some doodles',
      count: 20,
      caught: 0.85,
      kinds: [
        { kind: 'cat', count: 10, caught: 0.9 },
        { kind: 'house', count: 10, caught: 0.8 },
      ],
    },
  ],
  mistakes: [
    { place: 'Elsewhere', label: '9', guess: '4', confidence: 0.97, isRefused: false, path: 'M10 10L90 90' },
    { place: 'Elsewhere', label: '7', guess: '1', confidence: 0.6, isRefused: true, path: 'M50 50h0' },
  ],
};
