/** The README's tables for those who come from other libraries: what stands on the right runs, row by row. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const built = (file: string) => import(pathToFileURL(join(root, 'dist', file)).href);

const [, section] = /^## Where you come from\n(.*?)^## /ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
const rows = [...(section ?? '').matchAll(/^\| (.*) \| (.*) \|$/gm)]
  .map(([, theirs, ours]) => ({ theirs, ours }))
  .filter(({ ours }) => ours !== 'dejalu');

let library: typeof import('../../src/index.ts');
let minhash: typeof import('../../src/adapters/minhash.ts');
beforeAll(async () => {
  library = await built('index.js');
  minhash = await built('minhash.js');
});

/** Runs a cell's code with what the section says it is about. */
function run(code: string): { value: unknown; entries: number } {
  const { LshIndex, MinHasher, shingles } = library;
  const texts = ['The ferry left Port Ellery at noon.', 'The ferry left Port Ellery at two.', 'Snow fell.'];
  const hasher = new MinHasher();
  const [a, b] = hasher.signAll(texts);
  const index = new LshIndex();
  index.add('first', a);
  const names = {
    ...library,
    Minhash: minhash.Minhash,
    ...{ hasher, a, b, index, texts, text: texts[0], set: shingles(texts[0]) },
    documents: texts.map((text, i) => ({ id: `${i}`, text })),
    stored: { hashvalues: [1, 2, 3], numPerm: 3, seed: 1 },
  };
  const program = new Function(...Object.keys(names), `'use strict'; return (${code});`);
  return { value: program(...Object.values(names)), entries: index.size };
}

describe('where you come from', () => {
  it('has a table for each of three libraries', () => {
    expect(section?.match(/^\| .* \| dejalu \|$/gm)).toHaveLength(3);
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('$theirs: $ours', ({ ours }) => {
    const [, code] = /^`([^`]+)`$/.exec(ours) ?? [];
    expect(code, 'the cell is code').toBeDefined();
    const { value, entries } = run(code as string);
    if (code?.startsWith('index.add(')) expect(entries).toBe(2);
    else expect(value).not.toBeUndefined();
  });
});
