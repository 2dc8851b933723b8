/** The module in the package is what its sources compile to. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernel, moduleSource } from '../../src/kernel/compile.ts';

it('the module is what assembly/ compiles to (else: npm run build:kernel)', async () => {
  const committed = readFileSync(new URL('../../src/kernel/module.ts', import.meta.url), 'utf8');
  expect(moduleSource(await compileKernel()) === committed).toBe(true);
}, 120_000);
