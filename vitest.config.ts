import { defineConfig } from 'vitest/config';

// Tests of what is shipped (tarball, command, examples, workers) need a build; all others run on the sources.
const shipped = ['package', 'cli', 'examples', 'threads', 'browser'].map((folder) => `test/${folder}/**/*.test.ts`);

// A page on a machine that has other things to do may take its time to answer.
const expect = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['test/**/*.test.ts'], exclude: shipped, expect } },
      {
        test: {
          name: 'shipped',
          include: shipped,
          expect,
          globalSetup: 'test/package/setup.ts',
          // npm and tsc start several times in one test.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
