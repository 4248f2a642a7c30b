import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing here keeps state of its own, and each file would load the compiler anew.
    isolate: false,
    // The compiler is asked for its functions millions of times: not through the proxy that would add a default export.
    deps: { interopDefault: false },
    // Left to itself, vitest keeps a core free, which on a machine of two cores leaves one.
    maxWorkers: '100%',
    // Programs of the TypeScript compiler are built in many tests: slow on a busy machine, never minutes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['default', './scripts/count-reporter.js'] : ['default'],
    coverage: { provider: 'v8', include: ['src/**', 'transforms/**'] },
  },
});
