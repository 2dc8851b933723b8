/** Which evidence makes a passage background, and which chrome. */
import { describe, expect, it } from 'vitest';
import type { PassageEvidence } from '../../src/types.ts';
import { roleOf } from '../../src/verdict/role.ts';

/** Of the commonest source of a passage: documents that have it, documents in all. */
const home = (documents: number, pages: number) => ({ source: 'ellery-post', documents, pages });

/** A cookie notice: prose, verbatim, at the edge of every page of its source and beyond the other furniture. */
const NOTICE: PassageEvidence = { verbatim: 1, home: home(5, 5), edge: 1, beyond: 1, perDocument: 1, prose: 1 };
/** A background sentence: prose, in several wordings, inside some of the stories of several sources. */
const SENTENCE: PassageEvidence = { verbatim: 0.6, home: home(2, 20), edge: 0.2, beyond: 0, perDocument: 1, prose: 1 };

type Case = readonly [what: string, evidence: PassageEvidence, documents: number];

describe('a passage is background', () => {
  const cases: readonly Case[] = [
    ['as a sentence in several stories', SENTENCE, 5],
    ['as a sentence in one wording inside several stories', { ...SENTENCE, verbatim: 1 }, 5],
    ['as a sentence that is a headline on every second page', { ...SENTENCE, prose: 0.5 }, 4],
    ['as a notice seen on two pages only', { ...NOTICE, home: home(2, 2) }, 2],
    ['as a sentence in several wordings at the edge of every page', { ...NOTICE, verbatim: 0.85 }, 5],
    ['as a sentence in one wording that stands inside some of the stories', { ...NOTICE, edge: 0.8 }, 5],
    ['as a sentence at the edge of few pages of its source', { ...NOTICE, home: home(4, 10) }, 4],
    ['as a sentence at the edge of the pages of several sources', { ...NOTICE, home: home(4, 4) }, 8],
  ];

  it.each(cases)('%s', (_what, evidence, documents) => {
    expect(roleOf(evidence, documents)).toBe('background');
  });
});

describe('a passage is chrome', () => {
  const cases: readonly Case[] = [
    ['as a notice on every page of its source', NOTICE, 5],
    ['as a notice on three pages, all that its source has', { ...NOTICE, home: home(3, 3) }, 3],
    ['as a notice on every second page of its source', { ...NOTICE, home: home(5, 10) }, 5],
    ['as a notice that another source has now and then', { ...NOTICE, home: home(8, 10) }, 10],
    ['as a notice with the odd change', { ...NOTICE, verbatim: 0.9 }, 5],
    ['as a notice that one page prints inside its story', { ...NOTICE, edge: 0.9 }, 5],
    ['as a menu line', { ...NOTICE, prose: 0 }, 5],
    ['as a menu line that several sources have', { ...NOTICE, prose: 0, home: home(3, 9) }, 9],
    ['as a headline in the middle of two pages', { ...SENTENCE, prose: 0.4 }, 2],
  ];

  it.each(cases)('%s', (_what, evidence, documents) => {
    expect(roleOf(evidence, documents)).toBe('chrome');
  });
});

describe('where documents name no source', () => {
  const notice: PassageEvidence = { ...NOTICE, home: undefined };
  const sentence: PassageEvidence = { ...SENTENCE, home: undefined };

  it('a menu line is chrome all the same', () => {
    expect(roleOf({ ...notice, prose: 0 }, 2)).toBe('chrome');
  });

  it('a verbatim sentence is chrome only beyond other furniture, on three pages at least', () => {
    expect(roleOf(notice, 3)).toBe('chrome');
    expect(roleOf(notice, 2)).toBe('background');
    expect(roleOf({ ...notice, beyond: 0.8 }, 5)).toBe('background');
  });

  it('a sentence inside several stories is background', () => {
    expect(roleOf(sentence, 5)).toBe('background');
  });
});
