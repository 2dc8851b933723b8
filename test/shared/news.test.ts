import { expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { describeWith, readLines } from './where.ts';

/** What may stand before a sentence, headline or item, and at the end of one or after it. */
const BEFORE = /(^|\n\s*|[.!?…:]['"’”)\]]*\s*|['"’”])$/;
const END = /[.!?…]['"’”)\]]*$/;
/** Marks between clauses, a hyphen that is a dash among them. */
const CLAUSE = /[,;:()[\]–—"“”«»-]/;
const CLAUSE_BEFORE = /[,;:()[\]–—"“”«»-]\s*$/;
const AFTER = /^\s*(\n|$)/;

describeWith('data/news', 'what 2,476 news stories repeat', () => {
  const stories = readLines('data/news/stories.jsonl.gz');
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  const { passages, documents, stories: told } = findBackground(stories);
  const occurrences = passages.flatMap((passage) => passage.occurrences.map((o) => ({ ...o, role: passage.role })));

  it('is found in one go, in documents that it names, in order of how many they are', () => {
    expect(documents).toHaveLength(stories.length);
    expect(passages.length).toBeGreaterThan(4000);
    expect(told.length).toBeGreaterThan(100);
    for (const passage of passages) {
      expect(new Set(passage.occurrences.map(({ document }) => document)).size).toBe(passage.documents);
      expect(passage.stories).toBeGreaterThan(1);
    }
    const counts = passages.map((passage) => passage.stories);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('begins and ends where sentences, headlines and items do, or else at a clause, but for a few stretches', () => {
    let whole = 0;
    let clauses = 0;
    for (const { document, start, end } of occurrences) {
      const text = texts.get(document) as string;
      const before = text.slice(Math.max(0, start - 8), start);
      const own = text.slice(start, end);
      const after = text.slice(end);
      const begins = BEFORE.test(before);
      const ends = END.test(own) || AFTER.test(after);
      if (begins && ends) whole++;
      if (
        (begins || CLAUSE_BEFORE.test(before) || CLAUSE.test(own[0])) &&
        (ends || CLAUSE.test(own.slice(-1) + after[0]))
      ) {
        clauses++;
      }
    }
    expect(whole / occurrences.length).toBeGreaterThan(0.94);
    expect(clauses / occurrences.length).toBeGreaterThan(0.97);
  });

  it('is alike in all its places', () => {
    const background = occurrences.filter(({ role }) => role === 'background');
    expect(background.filter(({ similarity }) => similarity < 0.5).length / background.length).toBeLessThan(0.01);
  });
});
