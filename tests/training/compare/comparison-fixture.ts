import type { ComparedRow, ComparisonTable, LearningPoint } from '../../../training/compare/row';

/** How many of each digit MNIST's test set has. */
const COUNTS = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009];

/** A row as such a network has it: `accuracy` on MNIST's test set, `pen` on the unseen writers. */
export function someRow(id: string, accuracy: number, pen: number, rest: Partial<ComparedRow> = {}): ComparedRow {
  return {
    id,
    title: id.replaceAll('-', ' '),
    architecture: '784 → 10',
    recipe: 'Stochastic gradient descent, 0.5, batches of 100.',
    parameters: 7850,
    bytes: 31_400,
    seconds: 12.4,
    epochs: 10,
    source: { accuracy: 0.92, words: 'TensorFlow’s tutorial for beginners' },
    test: someTest(accuracy),
    pen: { accuracy: pen, calibrationError: 0.03 },
    anySize: { accuracy: pen - 0.001, calibrationError: 0.03 },
    shrunk: { accuracy: pen / 2, calibrationError: 0.2 },
    curve: someCurve(accuracy, pen, 10),
    ...rest,
  };
}

/** Ten thousand pictures, the fives read worst and as threes. */
export function someTest(accuracy: number): ComparedRow['test'] {
  const confusion = COUNTS.map((count, digit) => {
    const wrong = Math.round(count * (1 - accuracy) * (digit === 5 ? 1.5 : 1));
    const row = Array.from({ length: 10 }, () => 0);
    row[digit] = count - wrong;
    row[digit === 5 ? 3 : (digit + 5) % 10] = wrong;
    return row;
  });
  const perDigit = confusion.map((row, digit) => (row[digit] ?? 0) / (COUNTS[digit] ?? 1));
  return { accuracy, calibrationError: 0.008, perDigit, confusion };
}

/** Rising to `accuracy` as networks do: fast, then slowly, and not quite steadily. */
export function someCurve(accuracy: number, pen: number, epochs: number, perEpoch = 55_000): LearningPoint[] {
  const seen = [1000, 3000, 10_000, 25_000, ...Array.from({ length: epochs }, (_, i) => (i + 1) * perEpoch)];
  const last = seen.at(-1) ?? 1;
  return seen.map((images, i) => {
    const missing = (last / images) ** 0.35 + (i % 3) * 0.04;
    const share = (end: number): number => Math.max(0.1, 1 - (1 - end) * (i === seen.length - 1 ? 1 : missing));
    return {
      images,
      loss: 2.3 * (1 - share(accuracy)) + 0.02,
      validation: share(accuracy),
      pen: share(pen),
      training: share((1 + accuracy) / 2),
    };
  });
}

export const someComparison: ComparisonTable = {
  machine: '2 cores, Node 20.19',
  minutes: 47,
  rows: [
    someRow('softmax-regression', 0.9213, 0.781, { seeds: { count: 5, mean: 0.9209, deviation: 0.0008 } }),
    someRow('mlp-100', 0.9752, 0.871, {
      architecture: '784 → 100 ReLU → 10',
      parameters: 79_510,
      bytes: 318_040,
      source: { accuracy: 0.96, words: 'its validation pictures', printed: 0.9951 },
      zeroColumn: 0.9961,
      // Its own validation pictures are harder than the test set.
      curve: someCurve(0.9684, 0.871, 8),
      training: 0.9941,
    }),
    someRow('mlp-100-100-60', 0.9703, 0.858, {
      architecture: '784 → 100 → 100 → 60 ReLU → 10 sigmoid',
      parameters: 95_270,
      bytes: 381_080,
      source: { accuracy: 0.9781, words: 'A tutorial in NumPy' },
    }),
    someRow('mlp-512-256-128', 0.9168, 0.769, {
      architecture: '784 → 512 → 256 → 128 → 10, linear, dropout 0.5',
      parameters: 567_434,
      bytes: 2_269_736,
      seconds: 312,
      training: 0.9201,
      source: { accuracy: 0.9181, words: 'A tutorial for beginners, on the test images 3301–6600' },
      slice: { name: 'test images 3301–6600', accuracy: 0.9191 },
    }),
    someRow('mlp-512-256-128-no-dropout', 0.9221, 0.782, {
      parameters: 567_434,
      bytes: 2_269_736,
      seconds: 298,
      training: 0.9262,
      source: undefined,
    }),
    someRow('mlp-512-256-128-relu', 0.9822, 0.904, {
      parameters: 567_434,
      bytes: 2_269_736,
      seconds: 321,
      training: 0.9951,
      source: undefined,
    }),
    someRow('convnet', 0.9921, 0.957, {
      architecture: '5×5×32, pool, 5×5×64, pool, 1024 ReLU, dropout, 10',
      parameters: 3_274_634,
      bytes: 13_098_536,
      seconds: 5321,
      source: { accuracy: 0.992, words: 'TensorFlow’s tutorial for experts' },
      curve: someCurve(0.9921, 0.957, 18),
    }),
    someRow('k-nearest', 0.9705, 0.842, {
      architecture: 'the 5 nearest of 55,000 pictures',
      recipe: 'It keeps them.',
      parameters: undefined,
      bytes: undefined,
      seconds: undefined,
      epochs: undefined,
      source: undefined,
      curve: [],
    }),
    someRow('digit-net', 0.9962, 0.9967, {
      parameters: 126_331,
      bytes: 131_000,
      seconds: 4500,
      epochs: 24,
      source: undefined,
      shrunk: { accuracy: 0.721, calibrationError: 0.1 },
      curve: someCurve(0.9962, 0.9967, 24, 60_000),
    }),
  ],
  extras: [
    someRow('softmax-regression-whole-set', 0.8531, 0.68, {
      source: undefined,
      curve: Array.from({ length: 10 }, (_, i) => ({
        images: (i + 1) * 55_000,
        loss: 1 / (i + 1),
        validation: 0.68 + 0.0173 * (i + 1),
        pen: 0.5 + 0.018 * (i + 1),
      })),
    }),
  ],
};

/** The same without the rows of these ids. */
export const without = ({ rows, extras, ...rest }: ComparisonTable, ...ids: readonly string[]): ComparisonTable => ({
  ...rest,
  rows: rows.filter(({ id }) => !ids.includes(id)),
  extras: extras.filter(({ id }) => !ids.includes(id)),
});

/** The same with changes to one row. */
export const changed = (comparison: ComparisonTable, id: string, change: Partial<ComparedRow>): ComparisonTable => ({
  ...comparison,
  rows: comparison.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
  extras: comparison.extras.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
