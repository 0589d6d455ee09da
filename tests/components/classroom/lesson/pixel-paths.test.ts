import { expect, test } from 'vitest';
import { inkPaths, signedPaths } from '../../../../components/classroom/lesson/pixel-paths';

test('weights are squares where they speak for a digit, thin lines where against it, and nothing where they are weak', () => {
  const data = Float32Array.of(0.5, 0.5, 0.1, -1, 0, -0.9);
  expect(signedPaths({ width: 3, height: 2, data })).toEqual({
    positive: 'M0 0h2v1h-2z',
    negative: 'M0 1.3h1v0.4h-1zM2 1.3h1v0.4h-1z',
  });
});

test('ink is parted by how dark it is', () => {
  const paths = inkPaths({ width: 4, height: 1, data: Uint8Array.of(0, 64, 255, 250) });
  expect(paths).toEqual(['M1 0h1v1h-1z', '', '', 'M2 0h2v1h-2z']);
});
