import type { ComparedRow, ComparisonTable, LearningPoint } from '../../../training/compare/row';

/** A row as such a network has it: `test` on MNIST's test set, `pen` on the unseen writers. */
function someRow(id: string, test: number, pen: number, rest: Partial<ComparedRow> = {}): ComparedRow {
  return {
    ...{ id, parameters: 7850, seconds: 12.4, source: 0.92 },
    ...{ test, calibrationError: 0.008, pen, anySize: pen - 0.001, shrunk: pen / 2 },
    curve: someCurve(test, pen),
    ...rest,
  };
}

/** Rising to both shares, half of the mistakes gone with each point. */
const someCurve = (test: number, pen: number): LearningPoint[] =>
  [1000, 10_000, 100_000].map((images, i) => ({
    images,
    validation: 1 - (1 - test) * 2 ** (2 - i),
    pen: 1 - (1 - pen) * 2 ** (2 - i),
  }));

export const someComparison: ComparisonTable = {
  rows: [
    someRow('softmax-regression', 0.9213, 0.781),
    someRow('convnet', 0.9921, 0.957, { parameters: 3_274_634, seconds: 5321, source: 0.992 }),
    someRow('k-nearest', 0.9705, 0.842, { parameters: undefined, seconds: undefined, source: undefined, curve: [] }),
    someRow('digit-net', 0.9962, 0.9967, { parameters: 126_331, source: undefined, shrunk: 0.721 }),
  ],
  extras: [someRow('softmax-regression-whole-set', 0.9031, 0.71, { source: undefined })],
};
