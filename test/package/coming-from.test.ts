/** The README's tables for those who come from other libraries: what stands on the right runs, row by row. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const built = (file: string) => import(pathToFileURL(join(root, 'dist', file)).href);

const [, section] = /^## Where you come from\n(.*?)^## /ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
/** Of each library. */
const tables = (section ?? '')
  .split(/ \| dejalu \|$/m)
  .slice(1)
  .map((table) => [...table.matchAll(/^\| (.*) \| (.*) \|$/gm)].map(([, theirs, ours]) => ({ theirs, ours })));
const rows = tables.flat();

let library: typeof import('../../src/index.ts');
let minhash: typeof import('../../src/adapters/minhash.ts');
beforeAll(async () => {
  library = await built('index.js');
  minhash = await built('minhash.js');
});

/** Runs a cell's code with what the section says it is about. */
async function run(code: string): Promise<{ value: unknown; added: number }> {
  const { ContainmentIndex, LshIndex, MinHasher, shingles } = library;
  const texts = ['The ferry left Port Ellery at noon.', 'The ferry left Port Ellery at two.', 'Snow fell.'];
  const hasher = new MinHasher();
  const [a, b] = hasher.signAll(texts);
  const [index, other, containers] = [new LshIndex(), new LshIndex(), new ContainmentIndex()];
  index.add('first', a);
  other.add('second', b);
  const documents = texts.map((text, i) => ({ id: `${i}`, text }));
  const names = {
    ...library,
    Minhash: minhash.Minhash,
    ...{ hasher, a, b, index, other, containers, texts, text: texts[0], set: shingles(texts[0]), documents },
    stream: (async function* () {
      yield* documents;
    })(),
    stored: { hashvalues: [1, 2, 3], numPerm: 3, seed: 1 },
  };
  const program = new Function(...Object.keys(names), `'use strict'; return (${code});`);
  const value: unknown = await program(...Object.values(names));
  return { value, added: index.size + containers.size - 1 };
}

describe('where you come from', () => {
  it('has a table for each of three libraries', () => {
    expect(tables).toHaveLength(3);
    expect(rows.length).toBeGreaterThan(45);
  });

  it('has a name of theirs once, and an answer once', () => {
    for (const table of tables) {
      for (const column of ['theirs', 'ours'] as const) {
        const cells = table.map((row) => row[column]);
        expect([...new Set(cells)]).toEqual(cells);
      }
    }
  });

  it.each(rows)('$theirs: $ours', async ({ ours }) => {
    const [, code] = /^`([^`]+)`$/.exec(ours) ?? [];
    expect(code, 'the cell is code').toBeDefined();
    const { value, added } = await run(code as string);
    // What answers nothing has put something into an index.
    if (value === undefined) expect(added).toBe(1);
  });
});
