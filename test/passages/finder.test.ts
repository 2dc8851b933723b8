import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { analyse } from '../../src/passages/analyse.ts';
import { PassageFinder } from '../../src/passages/finder.ts';
import { stories } from '../background/stories.ts';

const inOrder = [...stories].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));

function finderOf(texts: readonly string[]): PassageFinder {
  const finder = new PassageFinder(8);
  for (const [i, text] of texts.entries()) finder.add(i, analyse(text));
  return finder;
}

/** Families that have places in every one of the documents. */
function familiesInAll(finder: PassageFinder, documents: number): number {
  const { store } = finder;
  const seen = new Map<number, Set<number>>();
  for (let p = 0; p < store.placeUnit.length; p++) {
    const family = store.root(store.placeFamily.data[p]);
    seen.set(family, (seen.get(family) ?? new Set()).add(store.unitDocument.data[store.placeUnit.data[p]]));
  }
  return [...seen.values()].filter((set) => set.size === documents).length;
}

const fact =
  'The old lighthouse on the northern cape was lit for the first time in 1873 and still guides the herring fleet.';

describe('the passage finder', () => {
  it('gives passages ids that stay when documents come later', () => {
    const later = new Set(findBackground(inOrder).passages.map(({ id }) => id));
    for (const count of [6, 8, 10]) {
      const { passages } = findBackground(inOrder.slice(0, count));
      expect(passages.length).toBeGreaterThan(5);
      expect(passages.filter(({ id }) => !later.has(id)).map(({ text }) => text)).toEqual([]);
    }
  });

  it('unites two families when a sentence proves that they tell the same', () => {
    const words = (letter: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `${letter}word${from + i}`);
    const one = words('a', 0, 20).join(' ');
    const other = [...words('a', 5, 14), ...words('b', 14, 25)].join(' ');
    const between = [...words('a', 0, 14), ...words('b', 14, 20)].join(' ');
    expect(familiesInAll(finderOf([one, one, other, other]), 4)).toBe(0);
    expect(familiesInAll(finderOf([one, one, other, other, between]), 5)).toBe(1);
  });

  it('leaves two families apart though one sentence tells both', () => {
    const a = 'The lighthouse on the northern cape was lit in 1873 by a crew of four men from the village below.';
    const b = 'Whitewashed every spring, the tower still guides the herring fleet through fog and winter storms.';
    const both =
      'The lighthouse on the northern cape was lit in 1873 by a crew of four men, and the tower still guides the herring fleet through fog.';
    const finder = finderOf([a, a, b, b, both]);
    expect(familiesInAll(finder, 5)).toBe(0);
    expect(finder.store.placeUnit.length).toBe(6);
  });

  it('keeps one family for a fact whose wording drifts a word at a time', () => {
    const words = fact.split(' ');
    const texts = Array.from({ length: 7 }, (_, i) =>
      words.map((word, w) => (w === 3 * i ? `${word}x` : word)).join(' '),
    );
    expect(familiesInAll(finderOf(texts), 7)).toBe(1);
  });

  it('cuts a sentence at the clause where two known facts meet', () => {
    const pier = 'The wooden pier below it was swept away by the great flood of 1904.';
    const merged =
      'While the old lighthouse on the northern cape was lit for the first time in 1873, the wooden pier below it was swept away by the great flood of 1904.';
    const documents = [fact, pier, merged].map((text, i) => ({
      id: `d${i}`,
      text: `${text}\n\nFresh words ${'abc'[i]} stand here alone.`,
    }));
    const { passages } = findBackground(documents);
    const inMerged = passages.flatMap(({ occurrences }) =>
      occurrences.filter(({ document }) => document === 'd2').map(({ start, end }) => merged.slice(start, end)),
    );
    expect(inMerged.sort()).toEqual([
      'While the old lighthouse on the northern cape was lit for the first time in 1873',
      'the wooden pier below it was swept away by the great flood of 1904.',
    ]);
  });

  it('takes no name and title for a repeat, however long', () => {
    const formula =
      'the deputy minister for fisheries and coastal affairs Aurelia Vandermeer-Ostrowski of the Harbour Party';
    const { passages } = findBackground([
      {
        id: 'a',
        text: `Reporters who waited since dawn saw ${formula} board a crowded ferry with two heavy boxes of files.`,
      },
      {
        id: 'b',
        text: `Nobody expected applause when ${formula} opened a kindergarten beside a quarry yesterday evening.`,
      },
    ]);
    expect(passages).toEqual([]);
  });

  it('adds no places to a sentence that thousands repeat', () => {
    const texts = Array.from(
      { length: 3000 },
      (_, i) => `${fact} And word${i} other${i} third${i} fourth${i} fifth${i} came.`,
    );
    const { store } = finderOf(texts);
    let longest = 0;
    for (let unit = 0; unit < store.units; unit++) {
      let places = 0;
      for (let p = store.unitPlace.data[unit]; p >= 0; p = store.placeNext.data[p]) places++;
      longest = Math.max(longest, places);
    }
    expect(longest).toBe(1);
  });
});
