/** Nearest paragraphs and containing stories of real news, against exact comparison with everything there is. */
import { expect, it } from 'vitest';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { ContainmentIndex } from '../../src/search/containment-index.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { containment, jaccard } from '../../src/similarity/jaccard.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { describeWith, readLines } from './where.ts';

/** Paragraphs to ask for, one in so many. */
const EVERY = 499;
const WORDS = 12;
/** Below it a signature of 128 slots can't tell neighbours from others. */
const LEAST = 0.2;

describeWith('data/news', 'news that is asked for', () => {
  const stories = readLines('data/news/stories.jsonl.gz');
  const texts = stories
    .flatMap(({ text }) => text.split('\n\n'))
    .filter((paragraph) => paragraph.split(/\s+/).length >= WORDS);
  const sets = texts.map((text) => shingles(text));
  const asked = sets.flatMap((_, i) => (i % EVERY === 0 ? [i] : []));

  it('has its ten nearest found, of those whose exact similarity is .2 or more', () => {
    const index = new LshIndex();
    for (const [i, signature] of new MinHasher().signAll(texts).entries()) index.add(`${i}`, signature);
    let wanted = 0;
    let found = 0;
    for (const i of asked) {
      const signature = index.get(`${i}`);
      if (!signature) throw new Error(`paragraph ${i} is not in the index`);
      const answer = new Set(index.nearest(signature, 10).map(({ id }) => id));
      const ranked = sets
        .map((set, j) => ({ id: `${j}`, similarity: jaccard(set, sets[i]) }))
        .sort((a, b) => b.similarity - a.similarity);
      // Of those that tie at the tenth place any will do.
      const tenth = ranked[10].similarity;
      const best = ranked.slice(0, 10).filter(({ similarity }) => similarity >= LEAST && similarity > tenth);
      wanted += best.length;
      found += best.filter(({ id }) => answer.has(id)).length;
    }
    expect(wanted).toBeGreaterThan(asked.length);
    expect(found / wanted).toBeGreaterThan(0.98);
  });

  it('is found in every story that contains it', () => {
    const index = new ContainmentIndex();
    const whole = stories.map(({ text }) => shingles(text));
    for (const [i, set] of whole.entries()) index.add(`${i}`, set);
    for (const i of asked) {
      const all = whole
        .map((set, j) => ({ id: `${j}`, containment: containment(sets[i], set) }))
        .sort((a, b) => b.containment - a.containment || (a.id < b.id ? -1 : 1));
      for (const minContainment of [0.3, 0.8]) {
        const expected = all.filter((one) => one.containment >= minContainment);
        expect(index.query(sets[i], { minContainment })).toEqual(expected);
      }
    }
  });
});
