/** Numbers as bytes: `value ≈ byte × scale + min`, as a LayersModel's weights manifest has it. */
export interface Quantised {
  readonly bytes: Uint8Array;
  readonly scale: number;
  readonly min: number;
}

/** A kernel of this many weights or more is large: it makes up the file's size, and its errors even out in sums. */
const LARGE = 10_000;
/** Eight bits where they cost little; six, each in a byte of its own, where compression pays (training/EXPERIMENTS.md). */
const LEVELS = { small: 255, large: 63 };

/**
 * Spreads 256 levels, or 64 over a large kernel, evenly from the least to the greatest value, moved so that 0 is one of
 * them: no weight stays none.
 */
export function quantise(values: Float32Array): Quantised {
  const levels = values.length < LARGE ? LEVELS.small : LEVELS.large;
  const least = Math.min(
    0,
    values.reduce((a, b) => Math.min(a, b), 0),
  );
  const greatest = Math.max(
    0,
    values.reduce((a, b) => Math.max(a, b), 0),
  );
  const scale = greatest > least ? (greatest - least) / levels : 1;
  const zero = Math.round(-least / scale);
  const bytes = Uint8Array.from(values, (value) => Math.min(levels, Math.max(0, Math.round(value / scale) + zero)));
  return { bytes, scale, min: -zero * scale };
}
