/** What a paragraph is told of its passages, however many stand in it. */
import { describe, expect, it } from 'vitest';
import { dated } from '../../src/dates.ts';
import { NAMELESS } from '../../src/passages/assemble.ts';
import { SentenceCollector } from '../../src/sentences/distinct.ts';
import type { Kept } from '../../src/sentences/documents.ts';
import { SOUND } from '../../src/sentences/doubts.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import type { Context, Described } from '../../src/verdict/described.ts';
import { judgeDocuments } from '../../src/verdict/documents.ts';
import { growthExponent } from '../growth-exponent.ts';

/** One paragraph of as many words as `ids`, each of them a place of the passage so named. */
function wordByWord(ids: readonly string[]): { described: Described[]; context: Context } {
  const text = ids.map(() => 'pier').join(' ');
  const tokens = tokenize(text);
  const kept: Kept = {
    tokens,
    breaks: new Uint8Array(tokens.count),
    sentences: Uint32Array.of(0, tokens.count),
    prose: Uint8Array.of(0),
    numbers: Uint32Array.of(0),
    paragraphs: [{ start: 0, end: text.length }],
    doubt: SOUND,
  };
  const described = ids.map((id, i): Described => {
    const place = { document: 'story', start: tokens.starts[i] as number, end: tokens.ends[i] as number };
    const occurrences = [{ ...place, similarity: 1, variant: 0, verdict: 'background' as const, from: undefined }];
    return {
      passage: { ...PASSAGE, id, occurrences },
      stretches: [{ document: 0, from: i, to: i + 1, name: NAMELESS }],
      teller: undefined,
      figures: [],
    };
  });
  const documents = [{ id: 'story', text }];
  return {
    described,
    context: {
      documents,
      dates: [dated(undefined)],
      kept: [kept],
      sentences: new SentenceCollector().finish().sentences,
      pointers: [[]],
      stories: { storyOf: Uint32Array.of(0), prints: new Map(), retells: new Map(), forms: new Set() },
      minStories: 2,
      minTokens: 1,
      words: { tokenizer: undefined, kernel: 'js' },
    },
  };
}

const PASSAGE: Omit<Described['passage'], 'id' | 'occurrences'> = {
  text: 'pier',
  role: 'background',
  evidence: {
    verbatim: 1,
    home: undefined,
    everywhere: 1,
    edge: 0,
    beyond: 0,
    beside: 0,
    title: 0,
    last: 0,
    perDocument: 1,
    prose: 1,
  },
  documents: 1,
  stories: 1,
  sources: [],
  firstSeen: undefined,
  lastSeen: undefined,
  variants: [{ text: 'pier', count: 1, changes: [] }],
  slots: [],
};

const judge = ({ described, context }: ReturnType<typeof wordByWord>) =>
  judgeDocuments(described, [[]], [{ story: 'story', kind: 'first' }], context);

describe('the passages of a paragraph', () => {
  it('are named once each, in the order of the text', () => {
    const [report] = judge(wordByWord(['b', 'a', 'b', 'c', 'a']));
    expect(report?.paragraphs).toHaveLength(1);
    expect(report?.paragraphs[0]?.passages).toEqual(['b', 'a', 'c']);
  });

  it('cost linear time, however many there are', { timeout: 60_000 }, () => {
    const most = 1.2;
    const ids = (count: number) => wordByWord(Array.from({ length: count }, (_, i) => `passage-${i}`));
    expect(growthExponent([2000, 4000, 8000, 16_000], ids, judge, most)).toBeLessThanOrEqual(most);
  });
});
