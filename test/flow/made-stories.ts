/** Invented stories with background in many wordings: each tells its own news, and some known facts, seldom word by word. */
import type { Document } from '../../src/types.ts';
import { randomInt } from '../sketch/random.ts';

/** None is an abbreviation by itself. */
const SYLLABLES = ['ba', 'ko', 'lin', 'dar', 'mes', 'tu', 'vor', 'gi', 'sel', 'ran', 'po', 'zhe', 'uz', 'fen', 'qua'];

/** Ids whose order is another one by UTF-16 code units than by code points. */
const IDS = ['a', '\uff21', '😀', 'Z', '\ud7ff'];

/** The same for the same seed. Some are undated, some are versions of others, all have furniture. */
export function madeStories(seed: number, count: number): Document[] {
  const int = randomInt(seed);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const vocabulary = Array.from({ length: 1200 }, () =>
    Array.from({ length: 1 + int(4) }, () => pick(SYLLABLES)).join(''),
  );
  // Words are the commoner the earlier they stand, as in a language.
  const word = () => vocabulary[Math.floor(vocabulary.length * (int(1e6) / 1e6) ** 3)];
  const words = (length: number) => Array.from({ length }, word);
  const facts = Array.from({ length: Math.ceil(count / 5) }, () => words(10 + int(14)));
  const retold = (fact: readonly string[]) =>
    fact.flatMap((old) => {
      const way = int(30);
      if (way === 0) return [word()];
      if (way === 1) return [];
      if (way === 2) return [old, word()];
      return way === 3 ? [`${old}s`] : [old];
    });
  const sentence = (tokens: readonly string[]) => `${tokens.join(' ').replace(/^./, (c) => c.toUpperCase())}.`;
  const background = () => {
    const fact = retold(pick(facts));
    const way = int(8);
    if (way === 0) return sentence([...fact, 'and', ...retold(pick(facts))]);
    if (way === 1) return sentence([...words(4 + int(6)), `${word()},`, ...fact]);
    return sentence(way === 2 ? fact.slice(0, 8 + int(8)) : fact);
  };
  const documents: Document[] = [];
  while (documents.length < count) {
    const i = documents.length;
    const own = Array.from({ length: 2 + int(4) }, () => sentence(words(8 + int(14))));
    const known = Array.from({ length: 1 + int(4) }, background);
    let text = `${[...own, ...known].join(int(2) === 0 ? ' ' : '\n\n')}\n\nAll rights are reserved by the ${i % 3} papers`;
    if (i > 0 && int(20) === 0) text = `${documents[int(i)].text} ${sentence(words(3))}`;
    const date = int(5) === 0 ? {} : { date: `2031-0${1 + int(9)}-1${int(3)}` };
    documents.push({ id: `${pick(IDS)}${int(3) === 0 ? '' : pick(IDS)}${i}`, text, source: `paper ${i % 3}`, ...date });
  }
  return documents;
}
