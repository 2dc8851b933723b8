/** Made-up stories in several alphabets, of very different lengths, that repeat paragraphs and copy each other. */
import type { Document } from 'dejalu';
import { randomInt } from '../sketch/random.ts';

const SYLLABLES = [
  ['ka', 'lo', 'ri', 'mén', 'ta', 'şu', 'ğı', 'ne', 'Ø', 'ß'],
  ['во', 'да', 'ре', 'ка', 'ль', 'Ёл', 'йо', 'щи', 'ны', 'то'],
  ['水', '船', '山', '路', '年', '人', '月', '日', '火', '木'],
  ['λό', 'γο', 'ς', 'θά', 'λα', 'σσα', 'Ὀδ', 'ύσ', 'σε', 'ια'],
  ['👩‍🚀', 'e\u0301', '𝒳y', 'ﬁn', 'ag', '\u00adte', 'on', 'ix', '12', '7.5'],
];

/** The same for the same seed. Half of a surrogate pair and a byte order mark are among the texts. */
export function madeUpStories(seed: number, count: number): Document[] {
  const int = randomInt(seed);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const word = (syllables: readonly string[]) => Array.from({ length: 1 + int(3) }, () => pick(syllables)).join('');
  const sentence = (syllables: readonly string[]) => {
    const words = Array.from({ length: 6 + int(18) }, () => word(syllables));
    return `${words.join(' ').replace(/^./u, (c) => c.toUpperCase())}.`;
  };
  const paragraph = () => {
    const syllables = pick(SYLLABLES);
    return Array.from({ length: 1 + int(4) }, () => sentence(syllables)).join(' ');
  };
  const known = Array.from({ length: 60 }, paragraph);
  const documents: Document[] = [];
  while (documents.length < count) {
    const i = documents.length;
    const copied = int(8) === 0 ? documents[int(Math.max(1, i))]?.text : undefined;
    // A few are a hundred times as long as most, so that batches are ready in another order than they were given out.
    const length = int(30) === 0 ? 300 : int(6);
    const own = Array.from({ length }, () => (int(3) === 0 ? pick(known) : paragraph())).join('\n\n');
    const text = copied ?? `${pick(['', '', '\ufeff', 'abc\ud800 '])}${own}${pick(['', '\n', '\udfff'])}`;
    const date = int(10) === 0 ? {} : { date: `2031-0${1 + int(9)}-11` };
    documents.push({ id: `story ${i}`, text, source: pick(['post', 'wire', 'ledger']), ...date });
  }
  return documents;
}
