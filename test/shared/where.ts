/** Real texts that can't be shipped: where they stand beside the checkout, the tests of this folder run on them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import type { Document } from '../../src/types.ts';

export const shared = join(import.meta.dirname, '../../../shared');

/** A group of tests that needs `path` below the shared folder; a skipped test that says so where it is not there. */
export function describeWith(path: string, name: string, tests: () => void): void {
  if (existsSync(join(shared, path))) describe(name, { timeout: 300_000 }, tests);
  else it.skip(`${name}: no ${path} beside this checkout`, () => {});
}

export function readLines<T = Document>(path: string): T[] {
  const bytes = readFileSync(join(shared, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export function readTexts(folder: string): Document[] {
  return readdirSync(join(shared, folder))
    .sort()
    .map((name) => ({ id: name.replace(/\.txt$/, ''), text: readFileSync(join(shared, folder, name), 'utf8') }));
}
