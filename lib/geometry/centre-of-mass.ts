/**
 * The mean position of a picture's ink, weighted by `weight[y * width + x]` (0 or more, any unit), in pixels from
 * the top left corner, so the centre of pixel (0, 0) is (0.5, 0.5). Bare paper has none: `undefined`.
 */
export function centreOfMass(weight: ArrayLike<number>, width: number): { x: number; y: number } | undefined {
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  for (let i = 0; i < weight.length; i++) {
    const ink = weight[i] ?? 0;
    if (ink === 0) continue;
    const x = i % width;
    mass += ink;
    momentX += ink * (x + 0.5);
    momentY += ink * ((i - x) / width + 0.5);
  }
  return mass > 0 ? { x: momentX / mass, y: momentY / mass } : undefined;
}
