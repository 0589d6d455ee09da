/** Pixels. */
const COARSE = 8;

/**
 * A smooth function of a picture's places, worked out at every eighth and linear between them. Gives the values of a
 * row, valid until the next row is asked for.
 */
export function coarseRows(
  width: number,
  height: number,
  value: (x: number, y: number) => number,
): (y: number) => Float32Array {
  const columns = Math.ceil(width / COARSE) + 1;
  const rows = Math.ceil(height / COARSE) + 1;
  const values = Float32Array.from({ length: columns * rows }, (_, i) =>
    value((i % columns) * COARSE, Math.floor(i / columns) * COARSE),
  );
  const knots = new Float32Array(columns);
  const row = new Float32Array(width);
  return (y) => {
    const above = columns * Math.floor(y / COARSE);
    const v = (y % COARSE) / COARSE;
    for (let i = 0; i < columns; i++) {
      knots[i] = (values[above + i] as number) * (1 - v) + (values[above + columns + i] as number) * v;
    }
    for (let x = 0; x < width; x++) {
      const knot = Math.floor(x / COARSE);
      const u = (x % COARSE) / COARSE;
      row[x] = (knots[knot] as number) * (1 - u) + (knots[knot + 1] as number) * u;
    }
    return row;
  };
}
