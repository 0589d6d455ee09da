import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/pointer-event.ts', 'tests/patience.ts'],
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    // Some prepare by training a small network.
    hookTimeout: 120_000,
  },
});
