import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FindBackgroundOptions, findBackground } from '../../src/background.ts';
import { analyse } from '../../src/sentences/analyse.ts';
import { KEY_WORDS, keyText, SALT } from '../../src/sentences/key.ts';
import type { Document } from '../../src/types.ts';
import { stories } from '../background/stories.ts';
import { madeCorpus } from '../passages/corpora.ts';
import { randomInt } from '../sketch/random.ts';
import { madeStories } from './made-stories.ts';
import { allOf, componentsOf, placesOf } from './parts.ts';

function shuffled<T>(items: readonly T[], int: (below: number) => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = int(i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** All of a report; its documents, which are in the order of the input, by id. */
function bytesOf(documents: readonly Document[], options?: FindBackgroundOptions): string {
  const report = findBackground(documents, options);
  const byId = [...report.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({
    ...report,
    documents: byId.map((document) => ({
      ...document,
      freshSpans: document.freshSpans(),
      freshText: document.freshText(),
    })),
  });
}

/** Dates tie, ids decide: by code points the emoji is last, by UTF-16 code units it is not. */
function tied(date: string | undefined): Document[] {
  const fact = 'Heavy rain washed away four bridges above both harbours during the last spring floods';
  return ['\uff21', '😀', 'z', '\ud7ff', '\uff21😀', '😀\uff21'].map((id, i) => ({
    id,
    text: `Divers found ${i} bicycles in lock ${i} today, ${'so it seems, '.repeat(i)}they say. ${fact}${i % 2 ? ', they say.' : '.'}`,
    ...(date === undefined ? {} : { date }),
  }));
}

const corpora: Record<string, readonly Document[]> = {
  'the shipped stories': stories,
  'invented stories': madeStories(1, 60),
  'stories of one day': tied('2031-05-01'),
  'undated stories': tied(undefined),
  'dated and undated stories': [
    ...tied(undefined),
    ...tied('2031').map(({ id, ...rest }) => ({ id: `${id}+`, ...rest })),
  ],
};

describe('the report is a function of the set of documents', () => {
  for (const [name, documents] of Object.entries(corpora)) {
    it(`${name}: the same bytes in 50 orders with either kernel`, () => {
      const expected = bytesOf(documents);
      expect(JSON.parse(expected).passages.length).toBeGreaterThan(0);
      const int = randomInt(7);
      for (let i = 0; i < 50; i++) {
        const kernel = i % 2 === 0 ? 'js' : 'wasm';
        expect(bytesOf(shuffled(documents, int), { kernel }) === expected, `order ${i}, ${kernel}`).toBe(true);
      }
    });
  }

  it('small hostile corpora: the same bytes in ten orders', () => {
    const int = randomInt(8);
    for (let seed = 0; seed < 100; seed++) {
      const { documents, settings } = madeCorpus(seed);
      const expected = bytesOf(documents, settings);
      for (let i = 0; i < 10; i++) {
        expect(bytesOf(shuffled(documents, int), settings) === expected, `corpus ${seed}, order ${i}`).toBe(true);
      }
    }
  });
});

describe('families', () => {
  const sets = [stories, madeStories(2, 80), ...Array.from({ length: 200 }, (_, seed) => madeCorpus(seed).documents)];

  it('are the same for all components at once and for each by itself, in any order', () => {
    const int = randomInt(9);
    let most = 0;
    for (const [i, documents] of sets.entries()) {
      const all = allOf(documents);
      const components = componentsOf(all);
      most = Math.max(most, ...components.map(({ sentences }) => sentences.length));
      const apart = shuffled(components, int).flatMap((component) => placesOf(component, int(2) === 0));
      expect(apart.sort(), `set ${i}`).toEqual(placesOf(all));
    }
    expect(most).toBeGreaterThan(8);
  });

  it('are the same where processes of their own take a share of the components each', () => {
    const int = randomInt(10);
    const all = allOf(madeStories(3, 80));
    const components = shuffled(componentsOf(all), int);
    const shares = [0, 1, 2].map((share) => components.filter((_, i) => i % 3 === share));
    const script = join(import.meta.dirname, 'component-process.ts');
    const apart = shares.flatMap((input) => {
      const answer = execFileSync(process.execPath, ['--import', 'tsx', script], { input: JSON.stringify(input) });
      return (JSON.parse(answer.toString()) as string[][]).flat();
    });
    expect(apart.sort()).toEqual(placesOf(all));
  });
});

/** The keys of a document's sentences, any of which may be the id of a passage. */
function keysIn({ text }: Document): string[] {
  const { sentences, keys } = analyse(text, { tokenizer: undefined, kernel: 'js' }, SALT);
  return Array.from({ length: sentences.length - 1 }, (_, s) => keyText(keys, KEY_WORDS * s));
}

/** For every document a report without it: of the passages that still stand in two stories, how many keep their ids? */
function keptIds(documents: readonly Document[]): { standing: number; kept: number; nameless: number } {
  const full = findBackground(documents);
  const keys = new Map(documents.map((document) => [document.id, keysIn(document)]));
  let standing = 0;
  let kept = 0;
  let nameless = 0;
  for (const { id } of documents) {
    const others = documents.filter((document) => document.id !== id);
    const report = findBackground(others);
    const storyOf = new Map(report.documents.map((document) => [document.id, document.story]));
    const ids = new Set(report.passages.map((passage) => passage.id));
    const keysLeft = new Set(others.flatMap((other) => keys.get(other.id) ?? []));
    for (const passage of full.passages) {
      const left = new Set(passage.occurrences.map(({ document }) => storyOf.get(document)));
      left.delete(undefined);
      if (left.size < 2) continue;
      standing++;
      if (ids.has(passage.id)) kept++;
      // Its least sentence stood in that document alone.
      else if (!keysLeft.has(passage.id.slice(0, 24))) nameless++;
    }
  }
  return { standing, kept, nameless };
}

describe('when a document is removed', () => {
  it('nothing of it is left: the report is that of the others, and adding it again restores every byte', () => {
    const documents = madeStories(4, 40);
    const expected = bytesOf(documents);
    const int = randomInt(11);
    for (const removed of documents) {
      const others = documents.filter((document) => document !== removed);
      const without = bytesOf(others);
      expect(bytesOf(shuffled(others, int)) === without, removed.id).toBe(true);
      expect(without.includes(JSON.stringify(removed.id)), removed.id).toBe(false);
      expect(bytesOf([...others, removed]) === expected, removed.id).toBe(true);
    }
  });

  it('the passages of the shipped stories that still stand keep their ids, but for those it named', () => {
    const { standing, kept, nameless } = keptIds(stories);
    expect(standing).toBeGreaterThan(450);
    // Of 12 documents one names every twelfth passage that no two word alike.
    expect(kept / standing).toBeGreaterThan(0.98);
    expect((kept + nameless) / standing).toBeGreaterThan(0.99);
  });

  it('so do 99 % of those of 120 invented stories', () => {
    const { standing, kept, nameless } = keptIds(madeStories(5, 120));
    expect(standing).toBeGreaterThan(2500);
    expect(kept / standing).toBeGreaterThan(0.99);
    // What is a repeat only together with a third sentence is lost with it.
    expect((kept + nameless) / standing).toBeGreaterThan(0.998);
  });
});
