import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { paragraphs } from '../../src/text/layout.ts';
import type { Document } from '../../src/types.ts';
import { agreement, familiesOf, stories } from './stories.ts';

const original = findBackground(stories);
const families = familiesOf(stories, original);

/** Every story by itself told otherwise, the rest left alone. */
function eachChanged(change: (text: string) => string): { id: string; documents: Document[] }[] {
  return stories.map(({ id }) => ({
    id,
    documents: stories.map((story) => (story.id === id ? { ...story, text: change(story.text) } : story)),
  }));
}

function expectSameFamilies(documents: readonly Document[], note: string, least = 1): void {
  const answer = familiesOf(documents, findBackground(documents));
  expect(agreement(families, answer), note).toBeGreaterThanOrEqual(least);
}

/** A small linear congruential generator: fixed seeds, no Math.random. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

describe('the answer does not depend on', () => {
  it('the order of the documents', () => {
    for (const seed of [1, 2, 3]) {
      const report = findBackground(shuffled(stories, seed));
      const { documents: _, ...rest } = report;
      const { documents: __, ...expected } = original;
      expect(rest).toEqual(expected);
      const byId = (report: typeof original) => [...report.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
      const plain = (report: typeof original) =>
        byId(report).map(({ freshSpans, freshText, ...rest }) => ({
          ...rest,
          spans: freshSpans(),
          freshText: freshText(),
        }));
      expect(plain(report)).toEqual(plain(original));
    }
  });

  it('where lines are wrapped', () => {
    for (const width of [60, 72, 90]) {
      for (const { id, documents } of eachChanged((text) => wrap(text, width))) {
        expectSameFamilies(documents, `${id} wrapped at ${width}`, 0.98);
      }
    }
  });

  it('curly or straight quotation marks and dashes', () => {
    const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
    const curly = (text: string) => text.replace(/(\w)'(\w)/g, '$1’$2').replace(/"([^"]*)"/g, '“$1”');
    for (const change of [straight, curly]) {
      for (const { id, documents } of eachChanged(change)) expectSameFamilies(documents, id);
    }
  });

  it('the normal form of the text', () => {
    for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
      for (const { id, documents } of eachChanged((text) => text.normalize(form)))
        expectSameFamilies(documents, `${id} ${form}`);
    }
  });

  it('the figures', () => {
    const other = (text: string) => text.replace(/\d+/g, (digits) => String(Number(digits) + 1));
    // Of two versions in which all figures differ neither is a version of the other.
    const told = new Set(original.stories.flatMap(({ versions }) => versions.map(({ document }) => document)));
    for (const { id, documents } of eachChanged(other)) expectSameFamilies(documents, id, told.has(id) ? 0.9 : 1);
  });

  it('whether paragraphs are merged', () => {
    for (const { id, documents } of eachChanged(mergeParagraphs)) expectSameFamilies(documents, id, 0.97);
  });

  it('whether every sentence is a paragraph', () => {
    const split = (text: string) => text.replace(/([a-zığşçöü]{3}[.!?]["”’]?) (?=["“‘]?[A-ZĞŞİÇÖÜ])/gu, '$1\n\n');
    for (const { id, documents } of eachChanged(split)) expectSameFamilies(documents, id, 0.97);
  });

  it('unrelated documents around it', () => {
    const unrelated: Document[] = Array.from({ length: 40 }, (_, i) => ({
      id: `unrelated-${i}`,
      date: `2030-0${1 + (i % 9)}-11`,
      source: `village-${i % 3}`,
      text: Array.from({ length: 8 }, (_, p) => inventedSentence(i * 100 + p)).join('\n\n'),
    }));
    const report = findBackground([...unrelated, ...stories]);
    expect(report.passages).toEqual(original.passages);
  });

  it('a document that comes twice', () => {
    for (const story of stories) {
      const twice = [...stories, { ...story, id: `${story.id}-again`, source: 'mirror' }];
      const report = findBackground(twice);
      const told = report.stories.map(({ versions }) => versions.map(({ document }) => document));
      expect(
        told.find((ids) => ids.includes(`${story.id}-again`)),
        story.id,
      ).toContain(story.id);
      const starts = new Set(original.passages.map(({ id }) => id));
      const fresh = report.passages.filter(({ id, role }) => role === 'background' && !starts.has(id));
      expect(
        fresh.map(({ text }) => text),
        story.id,
      ).toEqual([]);
    }
  });
});

/** The text with every paragraph laid out anew in lines of at most `width`. */
function wrap(text: string, width: number): string {
  let result = '';
  let at = 0;
  for (const { start, end } of paragraphs(text)) {
    const line = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
    result += text.slice(at, start) + line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
    at = end;
  }
  return result + text.slice(at);
}

/** Blank lines between two paragraphs of prose become blanks. */
function mergeParagraphs(text: string): string {
  return text.replace(/([.!?]["”’]?)\n\s*(?=["“‘]?[A-ZĞŞİÇÖÜ][a-zığşçöü]+ [a-z])/gu, '$1 ');
}

/** A sentence of made-up words that no other seed gives. */
function inventedSentence(seed: number): string {
  let state = seed + 1;
  const word = () => {
    let letters = '';
    for (let i = 0; i < 3; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      letters += 'bdfgklmnprst'[(state >>> 16) % 12] + 'aeiou'[(state >>> 8) % 5];
    }
    return letters;
  };
  return `The ${Array.from({ length: 14 }, word).join(' ')}.`;
}
