/** Numbers as bytes: `value ≈ byte × scale + min`, as a LayersModel's weights manifest has it. */
export interface Quantised {
  readonly bytes: Uint8Array;
  readonly scale: number;
  readonly min: number;
}

/**
 * Six bits, each in a byte of its own: compressed, a third fewer bytes than eight bits, and validation reads as many right
 * (training/EXPERIMENTS.md).
 */
const LEVELS = 63;

/** Spreads 64 levels evenly from the least to the greatest value, moved so that 0 is one of them: no weight stays so. */
export function quantise(values: Float32Array): Quantised {
  const least = Math.min(
    0,
    values.reduce((a, b) => Math.min(a, b), 0),
  );
  const greatest = Math.max(
    0,
    values.reduce((a, b) => Math.max(a, b), 0),
  );
  const scale = greatest > least ? (greatest - least) / LEVELS : 1;
  const zero = Math.round(-least / scale);
  const bytes = Uint8Array.from(values, (value) => Math.min(LEVELS, Math.max(0, Math.round(value / scale) + zero)));
  return { bytes, scale, min: -zero * scale };
}
