import { describe, expect, it } from 'vitest';
import { madeStories } from '../flow/made-stories.ts';
import { DEFINITION, type Definition, NONE } from './brute-force/definition.ts';
import { murmur } from './brute-force/text.ts';
import { type Answer, bruteForce, storiesIn } from './brute-force.ts';
import { type Corpus, madeCorpus } from './corpora.ts';
import { found } from './found.ts';

const CORPORA = 4000;

function answerOf({ documents, carriers, settings }: Corpus): Answer {
  return found(documents, storiesIn(documents, carriers).stories, settings);
}

const corpora = Array.from({ length: CORPORA }, (_, seed) => madeCorpus(seed));
const answers = corpora.map(answerOf);

describe('passages and a brute force written from the definition', () => {
  it('hash words alike', () => {
    // From the reference implementation.
    expect(murmur('')).toBe(0);
    expect(murmur('test')).toBe(0xba6bd213);
    expect(murmur('hello')).toBe(0x248bfa47);
  });

  it(`give the same answer for ${CORPORA} corpora`, { timeout: 300_000 }, () => {
    let passages = 0;
    for (const [seed, corpus] of corpora.entries()) {
      const answer = bruteForce(corpus.documents, corpus.carriers, corpus.settings);
      passages += answer.length;
      expect(answers[seed], `corpus ${seed}, ${corpus.kind}`).toEqual(answer);
    }
    // Nothing is compared where nothing is found.
    expect(passages).toBeGreaterThan(CORPORA);
  });

  it('give the same answer for ten corpora of 20 to 65 invented stories', () => {
    for (let seed = 0; seed < 10; seed++) {
      const documents = madeStories(1000 + seed, 20 + 5 * seed);
      const settings = { minStories: 2, minTokens: 8 };
      const carriers = documents.filter((_, i) => i % 9 === 8).map(({ id }) => id);
      const answer = answerOf({ kind: 'stories', documents, carriers, settings });
      expect(answer.length).toBeGreaterThan(5);
      expect(answer, `stories ${seed}`).toEqual(bruteForce(documents, carriers, settings));
    }
  });

  it('see carriers, stories of several documents and every kind of corpus', () => {
    const stories = corpora.map(({ documents, carriers }) => storiesIn(documents, carriers).stories);
    expect(stories.filter((own) => own.includes(NONE)).length).toBeGreaterThan(CORPORA / 20);
    expect(stories.filter((own) => own.some((story, d) => story !== NONE && story < d)).length).toBeGreaterThan(100);
    const unspaced = answers.filter((_, i) =>
      /[一-龥ก-ฮ]/.test(corpora[i].documents.map(({ text }) => text).join(' ')),
    );
    expect(unspaced.length).toBeGreaterThan(CORPORA / 10);
    expect(unspaced.flat().length).toBeGreaterThan(unspaced.length / 3);
    for (const kind of new Set(corpora.map((corpus) => corpus.kind))) {
      const own = answers.filter((_, i) => corpora[i].kind === kind);
      expect(own.flat().length, kind).toBeGreaterThan(own.length / 2);
    }
  });

  // What is broken in the brute force shows up as well when it is broken in src.
  const broken: Record<string, Partial<Definition>> = {
    'the greatest key holds a seed': { holder: 'greatest' },
    'the first document holds a seed': { holder: 'first' },
    'one candidate instead of eight': { candidates: 1 },
    'no second round': { secondRound: false },
    'no rests': { rests: false },
    'nothing is told together': { together: false },
    'families in the order of documents': { attached: 'by document' },
    'copies are not counted': { copies: false },
    'a clause begins one word late': { cutOff: 1 },
  };
  for (const [what, change] of Object.entries(broken)) {
    it(`differ where ${what}`, () => {
      const differs = corpora.findIndex(
        ({ documents, carriers, settings }, seed) =>
          JSON.stringify(bruteForce(documents, carriers, settings, { ...DEFINITION, ...change })) !==
          JSON.stringify(answers[seed]),
      );
      expect(differs).toBeGreaterThanOrEqual(0);
    });
  }
});
