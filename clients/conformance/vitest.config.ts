import { defineConfig } from 'vitest/config';

// One file after another: they share nothing, but each starts a rehearsal of its own.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
