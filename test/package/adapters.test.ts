/** What the built dejalu/natural loads of natural: the part that is asked for, and never the package as a whole. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const dist = pathToFileURL(resolve(import.meta.dirname, '../../dist/natural.js')).href;
const folder = mkdtempSync(join(tmpdir(), 'dejalu-adapters-'));
writeFileSync(join(folder, '.env'), 'DEJALU_TEST_OF_ENV=read\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly atImport: string[];
  readonly loaded: string[];
  readonly env: string | undefined;
  readonly milliseconds: number;
}

/** Runs an expression in a process of its own, in a folder with an .env; what else is printed would break the JSON. */
function run(expression: string): Said {
  const program = `
    import { createRequire } from 'node:module';
    const { cache } = createRequire(import.meta.url);
    const loaded = () => Object.keys(cache);
    const start = performance.now();
    const { naturalTokenizer, naturalSentences } = await import('${dist}');
    const atImport = loaded();
    ${expression};
    const milliseconds = performance.now() - start;
    console.log(JSON.stringify({ atImport, loaded: loaded(), env: process.env.DEJALU_TEST_OF_ENV, milliseconds }));
  `;
  writeFileSync(join(folder, 'main.mjs'), program);
  const said = JSON.parse(execFileSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' })) as Said;
  console.info(`${expression}: ${said.milliseconds.toFixed(1)} ms, ${said.loaded.length} modules of natural`);
  return { ...said, loaded: said.loaded.map((path) => path.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '')) };
}

const inNatural = (...paths: string[]) => paths.map((path) => `natural/lib/natural/${path}.js`);
const porter = inNatural(
  'stemmers/porter_stemmer',
  'stemmers/stemmer',
  'util/stopwords',
  'tokenizers/aggressive_tokenizer',
  'tokenizers/tokenizer',
);

describe('dejalu/natural', () => {
  it.each([
    ['a stemmer', `[...naturalTokenizer()('Ministers agreed')]`, porter],
    ['stop words, which the stemmer has loaded', `naturalTokenizer({ stopWords: 'mask' })`, porter],
    ['stop words alone', `naturalTokenizer({ stem: false, stopWords: 'mask' })`, inNatural('util/stopwords')],
    [
      'a tokenizer alone',
      `naturalTokenizer({ stem: false, tokenizer: 'case' })`,
      inNatural('tokenizers/tokenizer_case', 'tokenizers/tokenizer'),
    ],
    [
      'sentences',
      `naturalSentences()('One. Two.')`,
      inNatural('util/abbreviations_en', 'tokenizers/sentence_tokenizer', 'tokenizers/tokenizer'),
    ],
    ['nothing', `naturalTokenizer({ stem: false })`, []],
    [
      'German, whose stop words are in another package',
      `naturalTokenizer({ language: 'de' })`,
      [
        ...inNatural(
          'stemmers/porter_stemmer_de',
          'stemmers/stemmer_de',
          'tokenizers/aggressive_tokenizer_de',
          'tokenizers/tokenizer',
        ),
        'stopwords-iso/stopwords-iso.json',
      ],
    ],
  ])('loads no more than it needs for %s', (_, expression, expected) => {
    const { atImport, loaded, env } = run(expression);
    expect(atImport).toEqual([]);
    expect(loaded.sort()).toEqual([...expected].sort());
    expect(env).toBeUndefined();
  });
});
