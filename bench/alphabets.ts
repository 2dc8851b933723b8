/**
 * Stories in other letters than English ones: Turkish, Russian and Chinese, and ASCII to compare them with.
 *
 * Made-up words in the letters of each, as frequent as in its running text, and of its word lengths: commoner words are
 * shorter, and are drawn by Zipf's law. Turkish: 13 % of the letters outside ASCII, 6.3 letters to a word; Russian: all
 * of them, 5.6; Chinese: no blanks, 1.7 characters to a word out of 3,000, full-width marks. Capitals, commas and a few
 * figures. Letters are drawn one by one, so nothing here can be pronounced; nor does it contain anything that recurs.
 * Frequencies of letters: the tables of Wikipedia's "Letter frequency", and of the Russian National Corpus.
 */
import { distinct } from './language.ts';
import { below, pick, pickCommon, type Random, randomOf } from './random.ts';

export type AlphabetName = 'ASCII' | 'Turkish' | 'Russian' | 'Chinese';

/** A made-up language, as far as a tokenizer sees it. */
interface Writing {
  /** A word of the vocabulary, by its rank from 0. */
  readonly word: (rank: number, random: Random) => string;
  readonly sentence: (words: readonly string[], random: Random) => string;
  readonly paragraphs: readonly [between: string, sentences: string];
}

const WORDS = 8_000;

/** Stories of about 840 words each (Chinese: 1,450 characters); the same for the same count in each run. */
export function storiesIn(name: AlphabetName, count: number): string[] {
  const { word, sentence, paragraphs } = WRITINGS[name];
  const random = randomOf(7, Object.keys(WRITINGS).indexOf(name));
  const words = distinct(WORDS, (rank) => word(rank, random));
  const stories = Array.from({ length: count }, () =>
    Array.from({ length: 12 + below(random, 6) }, () =>
      Array.from({ length: 2 + below(random, 3) }, () => sentence(words, random)).join(paragraphs[1]),
    ).join(paragraphs[0]),
  );
  // Through JSON, as stories come in life: V8 keeps strings put together from pieces otherwise.
  return JSON.parse(JSON.stringify(stories));
}

/** @param length letters of the commonest word, and how many more with each tenfold rank */
function alphabet(letters: string, length: readonly [number, number], upper: (first: string) => string): Writing {
  const drawn = bagOf(letters);
  return {
    word(rank, random) {
      const wanted = length[0] + length[1] * Math.log10(rank + 1) + 2 * random() - 1;
      return Array.from({ length: Math.max(1, Math.round(wanted)) }, () => pick(drawn, random)).join('');
    },
    sentence(words, random) {
      const capital = (word: string) => upper(word.charAt(0)) + word.slice(1);
      const said = Array.from({ length: 8 + below(random, 24) }, (_, i) => {
        const kind = random();
        const word = kind < 0.015 ? String(below(random, 3000)) : pickCommon(words, random);
        return (i === 0 || kind > 0.94 ? capital(word) : word) + (random() < 0.07 ? ',' : '');
      });
      return `${said.join(' ').replace(/,$/, '')}.`;
    },
    paragraphs: ['\n\n', ' '],
  };
}

/** Characters drawn by Zipf's law too, out of 3,000 of Unicode's first block of them. */
function chinese(): Writing {
  const random = randomOf(8);
  const characters = distinct(3_000, () => String.fromCharCode(0x4e00 + below(random, 0x51a5)));
  return {
    word: (_, random) =>
      Array.from({ length: pick([1, 1, 1, 1, 2, 2, 2, 2, 2, 3], random) }, () => pickCommon(characters, random)).join(
        '',
      ),
    sentence(words, random) {
      const clause = () =>
        Array.from({ length: 4 + below(random, 6) }, () =>
          random() < 0.015 ? `${below(random, 3000)}${pick(characters, random)}` : pickCommon(words, random),
        ).join('');
      return `${Array.from({ length: 2 + below(random, 3) }, clause).join('，')}。`;
    },
    paragraphs: ['\n\n', ''],
  };
}

/** Each letter as often as the number behind it says. */
function bagOf(letters: string): string[] {
  return [...letters.matchAll(/(\p{L})(\d+)/gu)].flatMap(([, letter, count]) => Array(Number(count)).fill(letter));
}

// Per mille of running text.
const ENGLISH = 'a82 b15 c28 d43 e127 f22 g20 h61 i70 j2 k8 l40 m24 n67 o75 p19 q1 r60 s63 t91 u28 v10 w24 x2 y20 z1';
const TURKISH =
  'a119 b28 c10 ç12 d47 e89 f5 g13 ğ11 h12 ı51 i86 j1 k47 l59 m38 n75 o25 ö8 p9 r67 s30 ş18 t33 u32 ü19 v10 y33 z15';
const RUSSIAN =
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ' +
  'ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ё1';

const WRITINGS: Readonly<Record<AlphabetName, Writing>> = {
  ASCII: alphabet(ENGLISH, [2, 1.4], (first) => first.toUpperCase()),
  Turkish: alphabet(TURKISH, [2.6, 1.95], (first) => (first === 'i' ? 'İ' : first.toUpperCase())),
  Russian: alphabet(RUSSIAN, [1.7, 2], (first) => first.toUpperCase()),
  Chinese: chinese(),
};
