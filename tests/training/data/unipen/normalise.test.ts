import { expect, test } from 'vitest';
import { normalise } from '../../../../training/data/unipen/normalise';

test('a drawing begins at 0,0, is turned to grow downwards, and is 500 long on its longer side', () => {
  const strokes = [
    [
      [100, 50],
      [120, 10],
    ] as const,
    [[110, 30] as const],
  ];
  expect(normalise(strokes, 1)).toEqual([
    [
      [0, 0],
      [250, 500],
    ],
    [[125, 250]],
  ]);
});

test('units of another length in y keep the drawing as it was written', () => {
  expect(
    normalise(
      [
        [
          [0, 0],
          [10, 10],
        ],
      ],
      0.5,
    ),
  ).toEqual([
    [
      [0, 250],
      [500, 0],
    ],
  ]);
});

test('halves go to the even neighbour', () => {
  const xs = [0, 1, 3, 5, 40];
  expect(normalise([xs.map((x) => [x, 0] as const)], 1)).toEqual([
    [
      [0, 0],
      [12, 0],
      [38, 0],
      [62, 0],
      [500, 0],
    ],
  ]);
});

test('a place that repeats the one before is left out, and a dot stays', () => {
  const stroke = [
    [7, 7],
    [7, 7],
  ] as const;
  expect(normalise([stroke], 1)).toEqual([[[0, 0]]]);
});
