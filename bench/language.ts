/**
 * The made-up language of the generated texts: pronounceable words, drawn by Zipf's law and shorter the commoner they
 * are, with 5.9 characters to a word of running text; set phrases; names, some with diacritics; figures, quotations.
 * Not a model of a language: there is no grammar.
 */
import { below, pick, pickCommon, type Random } from './random.ts';

/** 8 to 33 words. */
export function sentence(language: Language, cast: readonly string[], random: Random): string {
  const length = 8 + below(random, 12) + below(random, 12);
  const words: string[] = [];
  while (words.length < length) {
    const kind = random();
    if (kind < 0.2) words.push(...language.phrase(random));
    else if (kind < 0.26) words.push(pickCommon(cast, random) + (random() < 0.15 ? '’s' : ''));
    else if (kind < 0.275) words.push(figure(random));
    else words.push(language.word(random));
    if (random() < 0.07 && words.length < length) words.push(`${words.pop()},`);
  }
  const text = capital(words.join(' '));
  return random() < 0.1 ? `“${text},” ${pickCommon(cast, random)} said.` : `${text}.`;
}

function figure(random: Random): string {
  const kind = random();
  if (kind < 0.5) return String(1 + below(random, 99));
  if (kind < 0.7) return String(1990 + below(random, 42));
  if (kind < 0.85) return `${1 + below(random, 9)}.${below(random, 10)}`;
  return `${1 + below(random, 99)},${String(below(random, 1000)).padStart(3, '0')}`;
}

export class Language {
  /** The commonest first. */
  readonly #words: readonly string[];
  readonly #phrases: readonly (readonly string[])[];
  readonly #names: readonly string[];

  constructor(random: Random) {
    // With these lengths running text has 5.9 characters to a word, as English news does.
    const length = (rank: number) => (rank < 40 ? 1 : rank < 400 ? 1 + below(random, 2) : 2 + below(random, 5) / 4);
    this.#words = distinct(20_000, (rank) => syllables(length(rank), random, { coda: rank >= 40 }));
    this.#phrases = Array.from({ length: 3_000 }, () =>
      Array.from({ length: 2 + below(random, 3) }, () => this.word(random)),
    );
    this.#names = distinct(2_000, (rank) =>
      capital(syllables(2 + below(random, 2), random, { marked: rank % 40 === 0 })),
    );
  }

  word(random: Random): string {
    return pickCommon(this.#words, random);
  }

  /** Two to four words that often stand together. */
  phrase(random: Random): readonly string[] {
    return pickCommon(this.#phrases, random);
  }

  name(random: Random): string {
    return this.#names[below(random, this.#names.length)] as string;
  }

  /** The first names there are. */
  cast(count: number): readonly string[] {
    return this.#names.slice(0, count);
  }
}

export function distinct(count: number, make: (rank: number) => string): string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(make(words.size));
  return [...words];
}

const ONSETS = ['', 'b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'br', 'st', 'tr', 'pl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ea'];
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'm'];
const MARKED = new Map(
  [...'sşcçgğuüoöiıaâzž']
    .join('')
    .match(/../gu)
    ?.map(([plain, marked]) => [plain, marked] as const),
);

interface Sound {
  /** May a syllable end in a consonant? */
  readonly coda?: boolean;
  /** Are there letters with diacritics in it? */
  readonly marked?: boolean;
}

export function syllables(count: number, random: Random, { coda = true, marked = false }: Sound): string {
  let word = '';
  for (let i = 1; i <= count; i++)
    word += pick(ONSETS, random) + pick(VOWELS, random) + (coda ? pick(CODAS, random) : '');
  return marked ? word.replace(/[a-z]/g, (letter) => (random() < 0.4 && MARKED.get(letter)) || letter) : word;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
