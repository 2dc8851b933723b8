/** Paragraphs of real news against a list of their near-duplicate pairs that was made by other means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Unit } from '../../src/dedupe/result.ts';
import { dedupe } from '../../src/dedupe.ts';
import type { Tokenizer } from '../../src/text/tokenize.ts';
import { describeWith, readLines, shared } from './where.ts';

const THRESHOLD = 0.8;

/** The list's own words and paragraphs. */
const tokenizer: Tokenizer = (text) =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
const split = (text: string) => {
  let at = 0;
  return text.split('\n\n').map(({ length }) => {
    const start = at;
    at += length + 2;
    return { start, end: start + length };
  });
};

describeWith('data/news', 'near-duplicate paragraphs of news', () => {
  it.each([
    ['auto', 1],
    ['lsh', 0.99],
  ] as const)('are found by %s, and nothing below the threshold', (method, recall) => {
    const documents = readLines('data/news/stories.jsonl.gz');
    const numbers = new Map<string, number>();
    for (const { id, text } of documents) {
      for (const [i, { start }] of split(text).entries()) numbers.set(`${id} ${start}`, i);
    }
    const nameOf = ({ document, start }: Unit) => `${document} ${numbers.get(`${document} ${start}`)}`;

    const settings = { unit: 'paragraph', split, tokenizer, shingle: { size: 5 }, minTokens: 12 } as const;
    const { pairs = [] } = dedupe(documents, { ...settings, threshold: THRESHOLD, method, pairs: true });
    const found = new Map<string, number>();
    let below = 0;
    for (const { a, b, similarity } of pairs) {
      found.set([nameOf(a), nameOf(b)].sort().join(' '), similarity);
      if (similarity < THRESHOLD) below++;
    }
    expect(below).toBe(0);

    let wanted = 0;
    let missed = 0;
    let unlike = 0;
    const list = gunzipSync(readFileSync(join(shared, 'data/news/paragraph-pairs.tsv.gz')));
    for (const line of list.toString().trimEnd().split('\n').slice(1)) {
      const [id1, paragraph1, id2, paragraph2, , , jaccard5] = line.split('\t');
      const listed = Number(jaccard5); // to three digits
      const similarity = found.get([`${id1} ${paragraph1}`, `${id2} ${paragraph2}`].sort().join(' '));
      if (listed >= THRESHOLD) {
        wanted++;
        if (similarity === undefined) missed++;
      }
      if (similarity !== undefined && Math.abs(similarity - listed) > 0.00051) unlike++;
    }
    expect(unlike).toBe(0);
    expect(wanted).toBeGreaterThan(20_000);
    expect(1 - missed / wanted).toBeGreaterThanOrEqual(recall);
  });
});
