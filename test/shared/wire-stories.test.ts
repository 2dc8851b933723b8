import { expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { describeWith, readTexts } from './where.ts';

describeWith('data/wire-stories', 'five real wire stories', () => {
  const stories = readTexts('data/wire-stories');
  const report = findBackground(stories);
  const background = report.passages.filter(({ role }) => role === 'background');
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  const placesOf = (passage: (typeof background)[number]) =>
    passage.occurrences.map(({ document, start, end }) => ({
      story: Number(document.slice(0, 3)),
      text: (texts.get(document) as string).slice(start, end),
    }));

  it.each<[string, RegExp, number[]]>([
    ['tense since 1991', /tense since 1991/, [0, 1, 2, 3, 4]],
    ['UN resolutions', /resolutions/, [1, 2, 3, 4]],
    ['the Minsk Group', /Minsk Group/, [1, 2]],
    ['the 1994 cease-fire', /agreed to in 1994/, [1, 2, 3]],
    ["Turkey's support", /right to self-defense/, [1, 2, 4]],
    ['the twenty per cent', /for nearly three decades/, [1, 2, 3]],
    ['the world powers', /world powers/i, [1, 2, 4]],
    ['the clashes', /clashes erupted/i, [0, 1, 2, 3, 4]],
    ['the brokered truce', /Washington-brokered/, [2, 3]],
  ])('one family tells of %s', (_, words, expected) => {
    const families = background.filter((passage) => placesOf(passage).some(({ text }) => words.test(text)));
    expect(families.map(({ text }) => text)).toHaveLength(1);
    const places = placesOf(families[0] as (typeof background)[number]);
    expect(places.map(({ story }) => story)).toEqual(expected);
    expect(places.filter(({ text }) => !words.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('lists nothing that stands in one story only, and no other background than one repeated meeting', () => {
    for (const passage of report.passages)
      expect(new Set(placesOf(passage).map(({ story }) => story)).size).toBeGreaterThan(1);
    expect(background).toHaveLength(10);
  });

  it('takes neither the formula of name and title nor menus, headline lists and notices for background', () => {
    for (const { text } of background) {
      expect(text).not.toMatch(/Russian counterpart|MOST POPULAR|çerez|^Subscribe/);
    }
  });
});
