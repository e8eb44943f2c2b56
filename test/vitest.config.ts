import { defineConfig } from 'vitest/config';

const full = process.env.REGIOLOG_TEST_DEPTH === 'full';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: full ? 1_800_000 : 120_000,
    hookTimeout: 120_000,
  },
});
