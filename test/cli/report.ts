/** A small report, written by hand: a background in three wordings, a menu, a story of two versions, takers. */
import type {
  DocumentKind,
  DocumentReport,
  ParagraphReport,
  ParagraphVerdict,
  PassageEvidence,
  Report,
} from '../../src/index.ts';

export const TENSE = 'Relations have been tense since 2017, when the dam was begun.';
export const MENU = 'Home | World | Sport';

// What the command prints of a passage does not depend on it; it goes into the JSON as it is.
const evidence = { verbatim: 0.5, perDocument: 1 } as PassageEvidence;

export const report: Report = {
  passages: [
    {
      id: 'p-tense',
      text: TENSE,
      role: 'background',
      evidence,
      documents: 4,
      stories: 3,
      sources: ['ledger', 'post'],
      firstSeen: '2031-02-11',
      lastSeen: '2031-03-02',
      variants: [
        { text: TENSE, count: 2, changes: [] },
        {
          text: 'Ties have been tense since 2018, when the dam was begun.',
          count: 1,
          changes: [
            { kind: 'changed', from: 'Relations', to: 'Ties' },
            { kind: 'figure', from: '2017', to: '2018' },
          ],
        },
        {
          text: 'Relations have been tense since 2017, when the Halçin dam was.',
          count: 1,
          changes: [
            { kind: 'inserted', from: '', to: 'Halçin' },
            { kind: 'dropped', from: 'begun', to: '' },
          ],
        },
      ],
      slots: [],
      occurrences: [
        { document: 'post-1', start: 22, end: 83, similarity: 1, variant: 0, verdict: 'fresh', from: undefined },
        { document: 'post-2', start: 22, end: 83, similarity: 1, variant: 0, verdict: 'copy', from: 'post-1' },
        {
          document: 'ledger-1',
          start: 0,
          end: 56,
          similarity: 0.9,
          variant: 1,
          verdict: 'background',
          from: undefined,
        },
        { document: 'ledger-2', start: 40, end: 102, similarity: 0.9, variant: 2, verdict: 'copy', from: 'post-1' },
      ],
    },
    {
      id: 'p-menu',
      text: MENU,
      role: 'chrome',
      evidence,
      documents: 2,
      stories: 1,
      sources: ['post'],
      firstSeen: '2031-02-11',
      lastSeen: '2031-02-11',
      variants: [{ text: MENU, count: 3, changes: [] }],
      slots: [],
      occurrences: [
        { document: 'post-1', start: 0, end: 20, similarity: 1, variant: 0, verdict: 'chrome', from: undefined },
        { document: 'post-1', start: 85, end: 105, similarity: 1, variant: 0, verdict: 'chrome', from: undefined },
        { document: 'post-2', start: 0, end: 20, similarity: 1, variant: 0, verdict: 'chrome', from: undefined },
      ],
    },
  ],
  documents: [
    document('post-1', 0.5, 'post-1', 'first', [0, 20, 'chrome'], [22, 83, 'fresh'], [85, 300, 'fresh']),
    document('post-2', 0, 'post-1', 'update', [0, 20, 'chrome'], [22, 83, 'copy']),
    document('ledger-1', 0.998, 'ledger-1', 'follow-up', [0, 56, 'background'], [60, 9000, 'fresh']),
    document('ledger-2', 0.25, undefined, 'carrier', [0, 102, 'mixed']),
  ],
  stories: [
    {
      id: 'post-1',
      versions: [
        { document: 'post-1', kind: 'first', of: undefined, shares: { own: 0, other: 0 }, changes: [] },
        {
          document: 'post-2',
          kind: 'update',
          of: 'post-1',
          shares: { own: 0.93, other: 1 },
          changes: [
            { kind: 'inserted', from: '', to: 'Halçin', start: 22, end: 83 },
            { kind: 'figure', from: '3', to: '13', start: 22, end: 83 },
          ],
        },
      ],
    },
  ],
  carriers: [{ document: 'ledger-2', took: [{ start: 40, end: 102, from: 'post-1' }] }],
  followUps: [{ document: 'ledger-1', took: [{ start: 0, end: 56, from: 'post-1' }] }],
  warnings: [{ kind: 'markup', documents: ['ledger-2'], message: '1 of 5 documents has tags in the text' }],
};

function document(
  id: string,
  fresh: number,
  story: string | undefined,
  kind: DocumentKind,
  ...spans: readonly (readonly [number, number, ParagraphVerdict])[]
): DocumentReport {
  const paragraphs: ParagraphReport[] = spans.map(([start, end, verdict]) => ({
    start,
    end,
    verdict,
    coverage: verdict === 'fresh' ? 0 : 1,
    evidence: { background: 0, chrome: 0, formula: 0, copy: 0 },
    passages: [],
  }));
  const retoldBy = id === 'post-1' ? [{ start: 22, end: 83, documents: ['post-2', 'ledger-1', 'ledger-2'] }] : [];
  return { id, fresh, story, kind, retoldBy, paragraphs, freshSpans: () => [], freshText: () => `fresh of ${id}` };
}
