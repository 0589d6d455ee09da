import { expect, test } from 'vitest';
import { BLANK } from '../../../lib/reading/reading';
import { reliabilityBins } from '../../../training/evaluation/reliability';
import type { Judged } from '../../../training/evaluation/tally';

const box = { x: 0, y: 0, width: 1, height: 1 };

function judge(label: string, text: string, confidence: number, kind: 'digits' | 'not-a-digit' = 'digits'): Judged {
  const digits = [{ text, confidence, probabilities: [], box, line: 0 }];
  if (kind === 'digits') return { label, reading: { kind, text, confidence, digits } };
  return { label, reading: { kind, text: '', confidence, digits } };
}

test('readings are gathered by sureness, with their mean and the share that is right', () => {
  const bins = reliabilityBins([
    judge('1', '1', 0.91),
    judge('2', '2', 1),
    judge('3', '5', 0.95),
    judge('4', '4', 0.5),
  ]);
  expect(bins).toHaveLength(2);
  expect(bins[0]).toEqual({ from: 0.5, to: 0.6, count: 1, confidence: 0.5, right: 1 });
  expect(bins[1]).toMatchObject({ from: 0.9, to: 1, count: 3 });
  expect(bins[1]?.confidence).toBeCloseTo((0.91 + 1 + 0.95) / 3, 12);
  expect(bins[1]?.right).toBeCloseTo(2 / 3, 12);
});

test('what was rejected counts by its guess, and a blank sheet as sure and wrong', () => {
  const bins = reliabilityBins([judge('6', '6', 0.31, 'not-a-digit'), { label: '0', reading: BLANK }]);
  expect(bins).toMatchObject([
    { from: 0.3, count: 1, right: 1 },
    { from: 0.9, count: 1, confidence: 1, right: 0 },
  ]);
});

test('without readings there is no bin', () => {
  expect(reliabilityBins([])).toEqual([]);
});
