/** Which evidence makes a passage background, and which chrome. */
import { describe, expect, it } from 'vitest';
import type { PassageEvidence } from '../../src/types.ts';
import { roleOf } from '../../src/verdict/role.ts';

/** Of the commonest source of a passage: documents that have it, documents in all. */
const home = (documents: number, pages: number) => ({ source: 'ellery-post', documents, pages });

/** A cookie notice: prose, verbatim, at the edge of every page of its source, with other furniture beside it. */
const NOTICE: PassageEvidence = {
  verbatim: 1,
  home: home(5, 5),
  everywhere: 1,
  edge: 1,
  beyond: 1,
  beside: 1,
  title: 0,
  last: 1,
  perDocument: 1,
  prose: 1,
};
/** A background sentence: prose, in several wordings, inside some of the stories of several sources. */
const SENTENCE: PassageEvidence = {
  ...NOTICE,
  verbatim: 0.6,
  home: home(2, 20),
  everywhere: 0.2,
  edge: 0.2,
  beyond: 0,
  beside: 0,
  last: 0.1,
};
/** The same at the end of every page of one source, with no furniture beside it. */
const AT_END: PassageEvidence = { ...NOTICE, beyond: 0, beside: 0 };
/** A line above stories. */
const HEADLINE: PassageEvidence = { ...SENTENCE, verbatim: 1, prose: 0, title: 1, home: home(1, 4), everywhere: 0.3 };

/** `words` are those of a long sentence where nothing else is said. */
type Case = [what: string, evidence: PassageEvidence, documents: number, words?: number];

const LONG = 24;

describe('a passage is background', () => {
  const cases: readonly Case[] = [
    ['as a sentence in several stories', SENTENCE, 5],
    ['as a sentence in one wording inside several stories', { ...SENTENCE, verbatim: 1 }, 5],
    ['as a sentence that is a headline on every second page', { ...SENTENCE, prose: 0.5 }, 4],
    ['as a notice seen on two pages only', { ...NOTICE, home: home(2, 2) }, 2],
    ['as a sentence in several wordings at the edge of every page', { ...NOTICE, verbatim: 0.85 }, 5],
    ['as a sentence in one wording that stands inside some of the stories', { ...NOTICE, edge: 0.8 }, 5],
    ['as a sentence at the edge of few pages of its source', { ...NOTICE, home: home(4, 10), everywhere: 0.4 }, 4],
    ['as a sentence at the edge of the pages of several sources', { ...NOTICE, home: home(4, 4) }, 8],
    ['as a sentence at the end of three stories of one source', { ...AT_END, home: home(3, 3) }, 3],
    ['as a sentence at the end of five stories of one source', AT_END, 5],
    ['as a caption', { ...SENTENCE, verbatim: 1, prose: 0 }, 3, 18],
    ['as a caption of thirteen words on every page', { ...NOTICE, prose: 0, beside: 0, beyond: 0, edge: 0 }, 5, 13],
    ['as a headline of three papers', HEADLINE, 3, 7],
    ['as a headline of three documents of many', { ...HEADLINE, home: undefined, everywhere: 0.1 }, 3, 7],
    ['as a short sentence inside stories', { ...SENTENCE, verbatim: 1, everywhere: 0.9 }, 9, 7],
  ];

  it.each<Case>(cases)('%s', (_what, evidence, documents, words = LONG) => {
    expect(roleOf(evidence, documents, words)).toBe('background');
  });
});

describe('a passage is chrome', () => {
  const cases: readonly Case[] = [
    ['as a notice on every page of its source', NOTICE, 5],
    ['as a notice on three pages, all that its source has', { ...NOTICE, home: home(3, 3) }, 3],
    ['as a notice on every second page of its source', { ...NOTICE, home: home(5, 10), everywhere: 0.5 }, 5],
    ['as a notice that another source has now and then', { ...NOTICE, home: home(8, 10) }, 10],
    ['as a notice with the odd change', { ...NOTICE, verbatim: 0.9 }, 5],
    ['as a notice that one page prints inside its story', { ...NOTICE, edge: 0.9 }, 5],
    ['as a menu line', { ...NOTICE, prose: 0 }, 5, 4],
    ['as a menu line that several sources have', { ...NOTICE, prose: 0, home: home(3, 9) }, 9, 4],
    ['as a label in the middle of two pages', { ...SENTENCE, prose: 0.4 }, 2, 4],
    ['as a line of a list of headlines', { ...HEADLINE, home: home(6, 9), everywhere: 0.6 }, 6, 7],
    ['as a label of three words above stories', HEADLINE, 3, 3],
    ['as a short notice at the end of all pages of several sources', { ...AT_END, home: home(4, 4) }, 12, 6],
    [
      'as a long notice at the end of nearly all of many pages',
      { ...AT_END, everywhere: 0.95, home: home(10, 10) },
      30,
    ],
  ];

  it.each<Case>(cases)('%s', (_what, evidence, documents, words = LONG) => {
    expect(roleOf(evidence, documents, words)).toBe('chrome');
  });
});

describe('where documents name no source', () => {
  const notice: PassageEvidence = { ...NOTICE, home: undefined, everywhere: 0.5 };
  const sentence: PassageEvidence = { ...SENTENCE, home: undefined };

  it('a menu line is chrome all the same', () => {
    expect(roleOf({ ...notice, prose: 0 }, 2, 4)).toBe('chrome');
  });

  it('a verbatim sentence is chrome only beyond other furniture, on three pages at least', () => {
    expect(roleOf(notice, 3, LONG)).toBe('chrome');
    expect(roleOf(notice, 2, LONG)).toBe('background');
    expect(roleOf({ ...notice, beyond: 0.8 }, 5, LONG)).toBe('background');
  });

  it('a short notice at the end of all pages is chrome', () => {
    expect(roleOf({ ...notice, everywhere: 1, beyond: 0, beside: 0 }, 9, 5)).toBe('chrome');
  });

  it('a sentence inside several stories is background', () => {
    expect(roleOf(sentence, 5, LONG)).toBe('background');
  });
});
