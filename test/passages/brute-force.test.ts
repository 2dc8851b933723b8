import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { madeStories } from '../flow/made-stories.ts';
import { DEFINITION, type Definition } from './brute-force/definition.ts';
import { murmur } from './brute-force/text.ts';
import { type Answer, bruteForce } from './brute-force.ts';
import { type Corpus, madeCorpus } from './corpora.ts';

const CORPORA = 4000;

/** Editions are compared elsewhere (test/dedupe): here only documents whose prose is the same are. */
function answerOf({ documents, settings }: Corpus): Answer {
  const report = findBackground(documents, { ...settings, editionThreshold: 1, kernel: 'js' });
  return {
    passages: report.passages.map(({ id, role, stories, occurrences }) => ({
      id,
      role,
      stories,
      occurrences: occurrences.map(({ document, start, end, similarity }) => [document, start, end, similarity]),
    })),
    documents: report.documents.map(({ id, fresh, edition, freshSpans }) => [
      id,
      fresh,
      edition,
      freshSpans().map(({ start, end }) => [start, end]),
    ]),
  };
}

const corpora = Array.from({ length: CORPORA }, (_, seed) => madeCorpus(seed));
const answers = corpora.map(answerOf);

describe('findBackground and a brute force written from the definition', () => {
  it('hash words alike', () => {
    // From the reference implementation.
    expect(murmur('')).toBe(0);
    expect(murmur('test')).toBe(0xba6bd213);
    expect(murmur('hello')).toBe(0x248bfa47);
  });

  it(`give the same answer for ${CORPORA} corpora`, () => {
    let passages = 0;
    for (const [seed, corpus] of corpora.entries()) {
      const answer = bruteForce(corpus.documents, corpus.settings);
      passages += answer.passages.length;
      expect(answers[seed], `corpus ${seed}, ${corpus.kind}`).toEqual(answer);
    }
    // Nothing is compared where nothing is found.
    expect(passages).toBeGreaterThan(CORPORA);
  });

  it('give the same answer for ten corpora of 20 to 65 invented stories', () => {
    for (let seed = 0; seed < 10; seed++) {
      const documents = madeStories(1000 + seed, 20 + 5 * seed);
      const settings = { minDocuments: 2, minTokens: 8 };
      const answer = answerOf({ kind: 'stories', documents, settings });
      expect(answer.passages.length).toBeGreaterThan(5);
      expect(answer, `stories ${seed}`).toEqual(bruteForce(documents, settings));
    }
  });

  it('see furniture, editions and every kind of corpus', () => {
    const roles = new Set(answers.flatMap(({ passages }) => passages.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['background', 'chrome']);
    expect(answers.some(({ documents }) => documents.some(([, , edition]) => edition !== undefined))).toBe(true);
    for (const kind of new Set(corpora.map((corpus) => corpus.kind))) {
      const own = answers.filter((_, i) => corpora[i].kind === kind);
      expect(own.flatMap(({ passages }) => passages).length, kind).toBeGreaterThan(own.length / 2);
    }
  });

  // What is broken in the brute force shows up as well when it is broken in src.
  const broken: Record<string, Partial<Definition>> = {
    'the greatest key holds a seed': { holder: 'greatest' },
    'the first document holds a seed': { holder: 'first' },
    'one candidate instead of eight': { candidates: 1 },
    'no second round': { secondRound: false },
    'no rests': { rests: false },
    'families in the order of documents': { attached: 'by document' },
    'copies are not counted': { copies: false },
    'a clause begins one word late': { cutOff: 1 },
  };
  for (const [what, change] of Object.entries(broken)) {
    it(`differ where ${what}`, () => {
      const differs = corpora.findIndex(
        ({ documents, settings }, seed) =>
          JSON.stringify(bruteForce(documents, settings, { ...DEFINITION, ...change })) !==
          JSON.stringify(answers[seed]),
      );
      expect(differs).toBeGreaterThanOrEqual(0);
    });
  }
});
