import { expect, test } from 'vitest';
import { UsageError } from '../../../training/cli/options';
import { checkTogether } from '../../../training/evaluate/sets';

type Chosen = Parameters<typeof checkTogether>[0];

test.each<Partial<Chosen>>([
  {},
  { record: true },
  { strokes: 'a.jsonl' },
  { images: 'a.csv' },
  { strokes: 'a.jsonl', run: 'training/runs/other' },
  { run: 'training/runs/other' },
])('%j go together', (chosen) => {
  expect(() => checkTogether({ record: false, ...chosen })).not.toThrow();
});

test.each<[Partial<Chosen>, RegExp]>([
  [{ strokes: 'a.jsonl', images: 'a.csv' }, /leave out one of them/],
  [{ strokes: 'a.jsonl', record: true }, /leave out --strokes or --images/],
  [{ images: 'a.csv', record: true }, /leave out --strokes or --images/],
  [{ run: 'somewhere', record: true }, /leave out --run/],
])('%j do not, and why is said', (chosen, words) => {
  const check = () => checkTogether({ record: false, ...chosen });
  expect(check).toThrow(UsageError);
  expect(check).toThrow(words);
});
