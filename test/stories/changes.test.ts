/** What a version words otherwise, against another implementation of the longest common subsequence (jsdiff). */
import { diffArrays } from 'diff';
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { VersionChange } from '../../src/types.ts';
import { documentOf, versionOf } from './asked.ts';
import { Invented, page } from './invented.ts';

const say = new Invented(71);
const at = (hour: number) => `2031-03-01T0${hour}:00Z`;

/** Words as they are compared: without marks and capitals, every figure the same. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^\p{N}+$/u.test(word) ? '#' : word));
}

/** A sentence with a few of its words replaced, dropped or inserted, and some of its figures. */
function edited(sentence: string): string {
  const words = sentence.slice(0, -1).split(' ');
  const result = words.flatMap((word, i) => {
    if (i === 0 || i === words.length - 1) return [word];
    if (/^\d+$/.test(word) && say.chance(0.5)) return [say.figure()];
    if (say.chance(0.05)) return [];
    if (say.chance(0.05)) return [say.coined(3)];
    return say.chance(0.05) ? [word, say.coined(4)] : [word];
  });
  return `${result.join(' ')}.`;
}

const words = (changes: readonly VersionChange[], side: 'from' | 'to') =>
  changes.filter(({ kind }) => kind !== 'figure').flatMap((change) => wordsOf(change[side]));

describe('the changes of a version', () => {
  const before = Array.from({ length: 1200 }, () => say.sentence(16, 30));
  const after = before.map(edited);
  const documents = Array.from({ length: 60 }, (_, i) => {
    const own = (list: readonly string[]) => page(list.slice(20 * i, 20 * (i + 1)));
    return [
      { id: `a${i}`, date: at(1), text: own(before) },
      { id: `b${i}`, date: at(3), text: own(after) },
    ] as const;
  });
  const report = findBackground(documents.flat());

  it('are as few words as another implementation needs, sentence by sentence', () => {
    let sentences = 0;
    for (const [i, [, { id, text }]] of documents.entries()) {
      const { of, changes } = versionOf(report, id);
      expect(of).toBe(`a${i}`);
      for (let s = 20 * i; s < 20 * (i + 1); s++) {
        const start = text.indexOf(after[s] as string);
        const own = changes.filter((change) => change.start === start);
        // A sentence that hardly says the same any more is new.
        if (
          documentOf(report, id)
            .freshText()
            .includes(after[s] as string)
        )
          continue;
        const parts = diffArrays(wordsOf(before[s] as string), wordsOf(after[s] as string));
        const count = (part: 'added' | 'removed') =>
          parts.reduce((sum, { value, [part]: is }) => sum + (is ? value.length : 0), 0);
        expect([words(own, 'from').length, words(own, 'to').length], after[s]).toEqual([
          count('removed'),
          count('added'),
        ]);
        if (own.length > 0) sentences++;
      }
    }
    expect(sentences).toBeGreaterThan(600);
  });

  it('say for every sentence what it was and what it became, figures too', () => {
    let figures = 0;
    for (const [i, [, { id, text }]] of documents.entries()) {
      const { changes } = versionOf(report, id);
      for (let s = 20 * i; s < 20 * (i + 1); s++) {
        const start = text.indexOf(after[s] as string);
        let [from, to] = [before[s] as string, after[s] as string];
        for (const change of changes) {
          if (change.start !== start) continue;
          expect(text.slice(change.start, change.end)).toBe(after[s]);
          // In text order: what follows is found behind it.
          for (const [side, rest] of [
            ['from', from],
            ['to', to],
          ] as const) {
            const place = rest.indexOf(change[side]);
            expect(place).toBeGreaterThanOrEqual(0);
            if (side === 'from') from = rest.slice(place + change[side].length);
            else to = rest.slice(place + change[side].length);
          }
          if (change.kind === 'figure') figures++;
        }
        const [was, became] = [before[s], after[s]].map((text) => (text?.match(/\b\d+\b/g) ?? []).join(' '));
        const told = changes.some((change) => change.start === start);
        const isNew = documentOf(report, id)
          .freshText()
          .includes(after[s] as string);
        if (was !== became) expect(told || isNew, after[s]).toBe(true);
      }
    }
    expect(figures).toBeGreaterThan(100);
  });

  it('a figure in another spelling is the same figure', () => {
    const [first, ...rest] = say.paragraphs(8);
    const told = (figure: string) =>
      page(`${first} A total of ${figure} tons went through the port of Zeebrugge.`, rest);
    const other = findBackground([
      { id: 'a', date: at(1), text: told('1592') },
      { id: 'b', date: at(2), text: told('1,592') },
      { id: 'c', date: at(3), text: told('1,593') },
    ]);
    expect(versionOf(other, 'b').changes).toEqual([]);
    expect(versionOf(other, 'b').kind).toBe('reprint');
    expect(versionOf(other, 'c').changes.map(({ kind, to }) => [kind, to])).toEqual([['figure', '1,593']]);
    expect(versionOf(other, 'c').kind).toBe('update');
  });
});
