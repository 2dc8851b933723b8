/** Invented language for tests: small words, made-up ones, names and figures. The same for the same seed. */
import { randomInt } from '../sketch/random.ts';

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'dr',
  'gl',
  'kr',
  'pl',
  'st',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ei'];
const CODAS = ['', 'l', 'n', 'r', 's', 't', 'nd', 'sk'];
const SMALL = [
  'the',
  'of',
  'in',
  'a',
  'to',
  'and',
  'on',
  'for',
  'with',
  'that',
  'its',
  'by',
  'at',
  'was',
  'has',
  'from',
];
const SHARE_OF_SMALL = 0.35;
const SHARE_OF_NAMES = 0.07;
const SHARE_OF_FIGURES = 0.04;

export class Invented {
  readonly int: (below: number) => number;
  readonly #vocabulary: readonly string[];

  constructor(seed: number) {
    this.int = randomInt(seed);
    this.#vocabulary = Array.from({ length: 4000 }, () => this.coined(2 + this.int(3)));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T;
  }

  chance(share: number): boolean {
    return this.int(1_000_000) < share * 1_000_000;
  }

  /** So many different ones, in their order. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list.keys()];
    while (left.length > count) left.splice(this.int(left.length), 1);
    return left.map((i) => list[i] as T);
  }

  coined(syllables: number): string {
    let word = '';
    for (let i = 0; i < syllables; i++) word += this.pick(ONSETS) + this.pick(VOWELS);
    return word + this.pick(CODAS);
  }

  /** The commoner the earlier it stands in the vocabulary, as in a language. */
  word(): string {
    return this.#vocabulary[Math.floor(this.#vocabulary.length * (this.int(1e6) / 1e6) ** 2)] as string;
  }

  name(): string {
    return capital(this.coined(2 + this.int(2)));
  }

  figure(): string {
    return String(2 + this.int(this.pick([20, 900, 9000])));
  }

  /** Words, names and figures, without a mark at the end. */
  words(count: number, names: readonly string[] = []): string[] {
    return Array.from({ length: count }, () => {
      if (this.chance(SHARE_OF_SMALL)) return this.pick(SMALL);
      if (this.chance(SHARE_OF_NAMES)) return names.length > 0 ? this.pick(names) : this.name();
      return this.chance(SHARE_OF_FIGURES) ? this.figure() : this.word();
    });
  }

  sentence(least = 12, most = 24, names: readonly string[] = []): string {
    const words = this.words(least + this.int(most - least + 1), names);
    // No figure or small word at the end: a dot behind it may be read as another mark.
    words[words.length - 1] = this.coined(3);
    words[0] = this.coined(2);
    if (words.length > 14) words[6] = `${this.word()},`;
    return `${capital(words.join(' '))}.`;
  }

  sentences(count: number, names: readonly string[] = []): string[] {
    return Array.from({ length: count }, () => this.sentence(12, 24, names));
  }

  /** Prose in one paragraph. */
  paragraph(sentences = 2): string {
    return this.sentences(sentences).join(' ');
  }

  /** So many paragraphs of two sentences each. */
  paragraphs(count: number): string[] {
    return Array.from({ length: count }, () => this.paragraph());
  }

  /** A long line without a full stop. */
  line(words: number, names: readonly string[] = []): string {
    return capital([this.coined(3), ...this.words(words - 2, names), this.coined(2)].join(' '));
  }
}

export function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}

/** Paragraphs as a text. */
export function page(...paragraphs: readonly (string | readonly string[])[]): string {
  return paragraphs.flat().join('\n\n');
}
