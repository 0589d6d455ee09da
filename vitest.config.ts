import { defineConfig } from 'vitest/config';

/** Pure code has no state that one test file could leave to the next: they share what they import. */
const PURE = ['lib/{charts,geometry,photo,reading,recognise,strokes}', 'training/{augment,evaluation,synthetic}'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

const shared = {
  setupFiles: ['tests/pointer-event.ts', 'tests/patience.ts'],
  expect: { poll: { timeout: 20_000 } },
  // Patience with a busy machine, and no measure of speed. Some prepare by training a small network.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // Left to itself, Vitest leaves one core to others: on two, that is half of the machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'others',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...PURE, 'tests/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});
