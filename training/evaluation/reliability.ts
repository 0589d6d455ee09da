import type { ReliabilityBin } from '../../lib/reading/metrics';
import { guessOf, type Judged } from './tally';

/** A tenth of the confidences in each: narrower ones would hold too few unsure readings to say anything. */
const BINS = 10;

/** Readings of digits, gathered by how sure they were, those that were rejected by their guess; empty bins left out. */
export function reliabilityBins(judged: readonly Judged[]): ReliabilityBin[] {
  const binOf = ({ reading }: Judged): number => Math.min(BINS - 1, Math.floor(reading.confidence * BINS));
  return Array.from({ length: BINS }, (_, bin) => judged.filter((one) => binOf(one) === bin)).flatMap((own, bin) => {
    if (own.length === 0) return [];
    const sum = own.reduce((total, { reading }) => total + reading.confidence, 0);
    const right = own.filter(({ label, reading }) => guessOf(reading) === label).length;
    return [
      {
        from: bin / BINS,
        to: (bin + 1) / BINS,
        count: own.length,
        confidence: sum / own.length,
        right: right / own.length,
      },
    ];
  });
}
