/** The page in the package is what its sources are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtSource, compileClient } from '../../src/report/compile.ts';

it('the page is what client/ bundles to (else: npm run build:report)', async () => {
  const committed = readFileSync(new URL('../../src/report/built.ts', import.meta.url), 'utf8');
  expect(builtSource(await compileClient()) === committed).toBe(true);
}, 120_000);
