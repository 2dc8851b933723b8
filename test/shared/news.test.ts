import { expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { describeWith, readLines } from './where.ts';

/** What may stand before a sentence, headline or item, and at the end of one or after it. */
const BEFORE = /(^|\n\s*|[.!?…:]['"’”)\]]*\s*|['"’”])$/;
const END = /[.!?…]['"’”)\]]*$/;
const AFTER = /^\s*(\n|$)/;

describeWith('data/news', 'what 2,476 news stories repeat', () => {
  const stories = readLines('data/news/stories.jsonl.gz');
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  const { passages, documents, editions } = findBackground(stories);
  const occurrences = passages.flatMap((passage) => passage.occurrences.map((o) => ({ ...o, role: passage.role })));

  it('is found in one go, in documents that it names, in order of how many they are', () => {
    expect(documents).toHaveLength(stories.length);
    expect(passages.length).toBeGreaterThan(5000);
    expect(editions.length).toBeGreaterThan(100);
    for (const passage of passages) {
      expect(new Set(passage.occurrences.map(({ document }) => document)).size).toBe(passage.documents);
      expect(passage.stories).toBeGreaterThan(1);
    }
    const counts = passages.map((passage) => passage.stories);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('begins and ends where sentences, headlines and items do, but for clauses of a sentence', () => {
    let whole = 0;
    for (const { document, start, end } of occurrences) {
      const text = texts.get(document) as string;
      const ends = END.test(text.slice(start, end)) || AFTER.test(text.slice(end));
      if (BEFORE.test(text.slice(Math.max(0, start - 8), start)) && ends) whole++;
    }
    expect(whole / occurrences.length).toBeGreaterThan(0.97);
  });

  it('is alike in all its places', () => {
    const background = occurrences.filter(({ role }) => role === 'background');
    expect(background.filter(({ similarity }) => similarity < 0.5).length / background.length).toBeLessThan(0.01);
  });
});
