import { UsageError } from '../cli/usage';

/** The options of `evaluate` that choose what is read, or what becomes of the figures. */
export interface Chosen {
  readonly strokes?: string;
  readonly images?: string;
  readonly slice?: string;
  readonly seeds?: string;
  readonly run?: string;
  readonly robustness: boolean;
  readonly photographs: boolean;
  readonly numbers: boolean;
  readonly record: boolean;
}

/** @throws UsageError where options do not go together, saying which to leave out. */
export function checkTogether({ strokes, images, slice, seeds, run, record, ...kinds }: Chosen): void {
  const hasOwnFile = strokes !== undefined || images !== undefined;
  if (strokes !== undefined && images !== undefined) {
    throw new UsageError('--strokes and --images are read one at a time: leave out one of them.');
  }
  if (record && hasOwnFile) {
    throw new UsageError(
      '--record notes the standard sets in the card, not a file of your own: leave out --strokes or --images.',
    );
  }
  if (record && [slice, seeds, run].some((one) => one !== undefined)) {
    throw new UsageError(
      '--record notes what the exported network reads of whole sets: leave out --slice, --seeds, --run.',
    );
  }
  const isRestricted = hasOwnFile || slice !== undefined || seeds !== undefined;
  const alone = [
    ['robustness', '--robustness goes alone: `npm run report -- --record` notes what it finds.'],
    ['photographs', '--photographs goes alone.'],
    ['numbers', '--numbers goes alone.'],
  ] as const;
  const chosen = alone.filter(([kind]) => kinds[kind]);
  const [, words] = chosen.at(-1) ?? [];
  if (words !== undefined && (chosen.length > 1 || record || isRestricted)) throw new UsageError(words);
  if (hasOwnFile && (slice ?? seeds) !== undefined) {
    throw new UsageError('--slice and --seeds are of MNIST’s test set: leave them out, or --strokes and --images.');
  }
  if (seeds !== undefined && run !== undefined) {
    throw new UsageError('--seeds makes runs of its own: leave out --run.');
  }
}
