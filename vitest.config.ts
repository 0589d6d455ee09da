import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/pointer-event.ts', 'tests/patience.ts'],
    // Left to itself, Vitest leaves one core to others: on two, that is half of the machine.
    maxWorkers: '100%',
    expect: { poll: { timeout: 20_000 } },
    // Patience with a busy machine, and no measure of speed. Some prepare by training a small network.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
