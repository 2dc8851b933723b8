import { defineConfig } from 'vitest/config';

// Tests of what is shipped (tarball, command, examples, workers) need a build; all others run on the sources.
const shipped = ['package', 'cli', 'examples', 'threads', 'browser'].map((folder) => `test/${folder}/**/*.test.ts`);

// On a machine that has other things to do a page may take its time to answer, and a test ten times as long as it would.
const expect = { poll: { timeout: 30_000 } };
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['test/**/*.test.ts'], exclude: shipped, expect, testTimeout } },
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
