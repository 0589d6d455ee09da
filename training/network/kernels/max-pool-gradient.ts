/**
 * The gradient of max pooling by windows of 2×2 that do not overlap: each output's gradient goes to the first place of
 * its window that held the maximum. `x` is [batch, height, width, channels], `dy` [batch, ⌊height/2⌋, ⌊width/2⌋,
 * channels]; `dx`, of x's shape, is overwritten. One pass over typed arrays, where the backend's own kernel scatters.
 */
export function maxPoolGradient(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  [batch, height, width, channels]: readonly [number, number, number, number],
): void {
  const row = width * channels;
  const halfHeight = Math.floor(height / 2);
  const halfWidth = Math.floor(width / 2);
  dx.fill(0);
  let out = 0;
  for (let n = 0; n < batch; n++) {
    for (let j = 0; j < halfHeight; j++) {
      for (let i = 0; i < halfWidth; i++) {
        let at = n * height * row + 2 * j * row + 2 * i * channels;
        for (let c = 0; c < channels; c++, at++, out++) {
          let best = at;
          if ((x[at + channels] as number) > (x[best] as number)) best = at + channels;
          if ((x[at + row] as number) > (x[best] as number)) best = at + row;
          if ((x[at + row + channels] as number) > (x[best] as number)) best = at + row + channels;
          dx[best] = dy[out] as number;
        }
      }
    }
  }
}
