/** What the command prints for machines is what schema/ says, and schema/ is what printed.ts says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { compileSchemas } from '../../src/schema/compile.ts';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';
import { news } from './news.ts';

const root = resolve(import.meta.dirname, '../..');
const schemas = join(root, 'schema');
const ajv = new Ajv({ strict: false, allErrors: true });

function schemaOf(name: string) {
  return ajv.compile(JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8')));
}

function check(name: string, values: readonly unknown[]): void {
  const validate = schemaOf(name);
  for (const value of values) expect([validate(value), validate.errors]).toEqual([true, null]);
}

it('the schemas are those of the types: npm run build:schema', () => {
  const made = compileSchemas();
  expect(readdirSync(schemas).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(join(schemas, name), 'utf8')).toBe(text);
});

const LINES = ['Terms of use and a word on cookies', 'All rights reserved, by whoever has them'];
const pages = Array.from({ length: 6 }, (_, i) => ({
  id: `page ${i}`,
  source: i % 2 ? 'post' : 'wire',
  author: { name: 'Ada', age: i },
  text: [
    LINES[0],
    `Of day ${i} nobody in the harbour remembers a thing, but for the cook of ship number ${i}.`,
    LINES[1],
  ].join('\n\n'),
}));
const corpora: readonly (readonly [string, () => string])[] = [
  ['news', () => linesOf(news)],
  ['pages', () => linesOf(pages)],
  ['the examples', () => readFileSync(join(root, 'examples/stories.jsonl'), 'utf8')],
  ['one document', () => linesOf([{ id: 'alone', text: '' }])],
];

describe.each(corpora)('%s', (_, corpus) => {
  const stdin = corpus();

  it('scan --json, --spans, --fresh, --passages, --passim', async () => {
    const at = folderOf({});
    const files = ['spans', 'fresh', 'passages', 'passim'].flatMap((name) => [`--${name}`, at(name)]);
    const { code, stdout } = await dejalu(['scan', '-', '--json', ...files], { stdin });
    expect(code).toBe(0);
    check('scan', [JSON.parse(stdout)]);
    const lines = (name: string) => linesIn(at(name));
    check('spans', lines('spans'));
    check('text', lines('fresh'));
    check('passim', lines('passim'));
    const { passages } = JSON.parse(stdout);
    expect(lines('passages')).toEqual(passages.map((passage: object) => ({ version: 1, ...passage })));
    expect(lines('spans')).toHaveLength(passages.flatMap((p: { occurrences: object[] }) => p.occurrences).length);
  });

  it.each(['document', 'paragraph'])('dedupe of each %s: --json, --kept, --pairs', async (unit) => {
    const at = folderOf({});
    const options = ['--unit', unit, '--threshold', '.3', '--kept', at('kept'), '--pairs', at('pairs'), '--json'];
    const { code, stdout } = await dejalu(['dedupe', '-', ...options], { stdin });
    expect(code).toBe(0);
    check('cluster', stdout === '' ? [] : jsonLines(stdout));
    check('text', linesIn(at('kept')));
    check('pair', linesIn(at('pairs')));
  });
});

it('a schema refuses what the command never prints', () => {
  const spans = schemaOf('spans');
  expect(spans({ document: 'a', start: 0, end: 3 })).toBe(false);
  const scan = schemaOf('scan');
  expect(scan({ version: 2, passages: [], documents: [], stories: [], carriers: [], followUps: [] })).toBe(false);
});

function linesIn(file: string): unknown[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text === '' ? [] : jsonLines(text);
}
