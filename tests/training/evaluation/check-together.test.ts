import { expect, test } from 'vitest';
import { UsageError } from '../../../training/cli/usage';
import { type Chosen, checkTogether } from '../../../training/evaluation/check-together';

const nothing: Chosen = { robustness: false, photographs: false, numbers: false, record: false };

test.each<Partial<Chosen>>([
  {},
  { record: true },
  { strokes: 'a.jsonl' },
  { images: 'a.csv' },
  { strokes: 'a.jsonl', run: 'training/runs/other' },
  { slice: '0:100' },
  { slice: '0:100', seeds: '3' },
  { slice: '0:100', run: 'training/runs/other' },
  { run: 'training/runs/other' },
  { robustness: true },
  { photographs: true },
  { numbers: true },
  { robustness: true, run: 'training/runs/other' },
])('%j go together', (chosen) => {
  expect(() => checkTogether({ ...nothing, ...chosen })).not.toThrow();
});

test.each<[Partial<Chosen>, RegExp]>([
  [{ strokes: 'a.jsonl', images: 'a.csv' }, /leave out one of them/],
  [{ strokes: 'a.jsonl', record: true }, /leave out --strokes or --images/],
  [{ images: 'a.csv', record: true }, /leave out --strokes or --images/],
  [{ slice: '0:100', record: true }, /leave out --slice, --seeds, --run/],
  [{ seeds: '3', record: true }, /leave out --slice, --seeds, --run/],
  [{ run: 'somewhere', record: true }, /leave out --slice, --seeds, --run/],
  [{ strokes: 'a.jsonl', slice: '0:100' }, /--slice and --seeds are of MNIST’s test set/],
  [{ images: 'a.csv', seeds: '3' }, /--slice and --seeds are of MNIST’s test set/],
  [{ seeds: '3', run: 'somewhere' }, /leave out --run/],
  [{ robustness: true, record: true }, /npm run report -- --record/],
  [{ robustness: true, slice: '0:100' }, /--robustness goes alone/],
  [{ robustness: true, numbers: true }, /goes alone/],
  [{ photographs: true, strokes: 'a.jsonl' }, /--photographs goes alone/],
  [{ numbers: true, seeds: '3' }, /--numbers goes alone/],
])('%j do not, and why is said', (chosen, words) => {
  expect(() => checkTogether({ ...nothing, ...chosen })).toThrow(UsageError);
  expect(() => checkTogether({ ...nothing, ...chosen })).toThrow(words);
});
