/**
 * Small corpora that are hard on purpose: few words, so that everything shares runs of three with everything; sentences
 * in sentences, copies, one word changed in each, and so on. Words, numbers, commas, full stops, blank lines; one corpus in
 * six is written in Han or Thai characters, or in these and Latin letters.
 */
import type { Document } from '../../src/types.ts';
import { randomInt } from '../sketch/random.ts';
import type { Settings } from './brute-force/definition.ts';

/** No word of them is an abbreviation, whatever follows. */
const CONSONANTS = 'bdfgklmprtvz';
const VOWELS = 'aiou';
const ENDINGS = ['', '', 'ed', 'ing', 'um', 'oza'];

export interface Corpus {
  readonly kind: string;
  readonly documents: readonly Document[];
  readonly settings: Settings;
  /** Ids of those that count as no story. */
  readonly carriers: readonly string[];
}

type Words = string[];

class Maker {
  readonly int: (below: number) => number;
  readonly #vocabulary: readonly string[];

  constructor(seed: number) {
    this.int = randomInt(seed);
    const size = this.pick([3, 6, 12, 30, 80]);
    this.#vocabulary = Array.from({ length: size }, () => this.#newWord());
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)];
  }

  chance(percent: number): boolean {
    return this.int(100) < percent;
  }

  #newWord(): string {
    const syllables = this.pick([1, 2, 2, 3, 3]);
    let word = '';
    for (let i = 0; i < syllables; i++) word += CONSONANTS[this.int(12)] + VOWELS[this.int(4)];
    // «zu 3. Bada» and «3. Liga» are German ordinals.
    return word === 'zu' || word === 'liga' ? `${word}ka` : word;
  }

  word(): string {
    if (this.chance(4)) return String(this.int(2000));
    const word = this.pick(this.#vocabulary) + (this.chance(10) ? this.pick(ENDINGS) : '');
    return this.chance(8) ? capital(word) : word;
  }

  words(length: number): Words {
    return Array.from({ length }, () => this.word() + (this.chance(8) ? ',' : ''));
  }

  fact(): Words {
    return this.words(4 + this.int(16));
  }

  /** The same otherwise told: words changed, left out, added, inflected, made small or capital. */
  retold(words: Words, percent: number): Words {
    const told: Words = [];
    for (const word of words) {
      if (!this.chance(percent)) {
        told.push(word);
        continue;
      }
      const bare = word.replace(',', '');
      const mark = word.slice(bare.length);
      const way = this.int(6);
      if (way === 0) told.push(this.word() + mark);
      else if (way === 1) told.push(word, this.word());
      else if (way === 2) told.push(/^\d/.test(bare) ? word : bare + this.pick(ENDINGS) + mark);
      else if (way === 3) told.push(capital(word));
      else if (way === 4) told.push(mark ? bare : `${bare},`);
    }
    return told.length === 0 ? words : told;
  }

  /** @param stops so many of a hundred end with a full stop; a few begin in lower case */
  sentence(words: Words, stops: number): string {
    const line = words.join(' ').replace(/,$/, '');
    const text = this.chance(95) ? capital(line) : line;
    return this.chance(stops) ? `${text}.` : text;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A pool of sentences for each kind; documents draw from it. */
const POOLS: Record<string, (make: Maker) => Words[]> = {
  loose: (make) => Array.from({ length: 3 + make.int(8) }, () => make.fact()),
  retold: (make) => {
    const facts = Array.from({ length: 1 + make.int(3) }, () => make.fact());
    return Array.from({ length: 4 + make.int(12) }, () => make.retold(make.pick(facts), 5 + make.int(30)));
  },
  'one word changed in each': (make) => {
    const fact = make.words(8 + make.int(10));
    return Array.from({ length: 4 + make.int(8) }, () => {
      const changed = make.int(fact.length);
      return fact.map((word, i) => (i === changed ? make.word() : word));
    });
  },
  embedded: (make) => {
    const facts = Array.from({ length: 2 + make.int(2) }, () => make.fact());
    return [
      ...facts,
      ...Array.from({ length: 3 + make.int(6) }, () => [
        ...make.words(make.int(10)),
        ...comma(make.retold(make.pick(facts), make.pick([0, 8]))),
        ...make.words(make.int(10)),
      ]),
    ];
  },
  'two facts in both orders': (make) => {
    const facts = Array.from({ length: 2 + make.int(2) }, () => make.words(7 + make.int(8)));
    const two = Array.from({ length: 3 + make.int(8) }, () =>
      [facts, facts]
        .map((all) => make.retold(make.pick(all), make.pick([0, 5, 10])))
        .flatMap((words) => (make.chance(70) ? comma(words) : words)),
    );
    return [...two, ...facts.map((words) => make.retold(words, 5))];
  },
  growing: (make) => {
    const all = make.words(30);
    return Array.from({ length: 4 + make.int(8) }, () => {
      const from = make.int(18);
      return all.slice(from, from + 6 + make.int(24));
    });
  },
  'fact and clutter': (make) => {
    const facts = Array.from({ length: 3 }, () => make.words(8 + make.int(6)));
    return Array.from({ length: 4 + make.int(10) }, () =>
      Array.from({ length: 1 + make.int(3) }).flatMap(() =>
        make.chance(60) ? make.retold(make.pick(facts), 10) : make.words(3 + make.int(12)),
      ),
    );
  },
  // More sentences hold seeds of one than are compared with it, with as many votes each.
  'many facts in one': (make) => {
    const facts = Array.from({ length: 10 + make.int(6) }, () => make.words(make.pick([6, 7, 7, 7, 8])));
    const all = () => facts.filter(() => make.chance(80)).flat();
    return [...facts, all(), all(), all()];
  },
  // The same stretches far apart: neither sentence says most of the other.
  islands: (make) => {
    const facts = Array.from({ length: 2 + make.int(2) }, () => make.words(8 + make.int(10)));
    const clutter = () => make.words(4 + make.int(25));
    return Array.from({ length: 3 + make.int(5) }, () => [
      ...clutter(),
      ...facts.flatMap((words) => (make.chance(80) ? [...make.retold(words, 12), ...clutter()] : [])),
    ]);
  },
  numbers: (make) =>
    Array.from({ length: 5 }, () =>
      Array.from({ length: 1 + make.int(12) }, () => (make.chance(85) ? String(make.int(3000)) : make.word())),
    ),
  long: (make) => {
    const run = make.words(150 + make.int(250)).map((word) => (make.chance(60) ? word.replace(',', '') : word));
    return [run, make.retold(run, 3), run.slice(20 + make.int(80)), make.fact()];
  },
  short: (make) => Array.from({ length: 6 }, () => make.words(1 + make.int(7))),
};

/**
 * The same with a character for each syllable and for what is left of a word. Words are written in one; in Thai a blank
 * stays behind a word of one syllable. Mixed: words with an a stay as they are.
 */
function inScript(text: string, script: 'Han' | 'Thai' | 'mixed'): string {
  const stays = (word: string) => script === 'mixed' && word.includes('a');
  const written = text.replace(/[A-Za-z]+/g, (word) =>
    stays(word)
      ? word
      : word.toLowerCase().replace(/[bdfgklmprtvz][aiou]|./g, (part) => {
          const number = [...part].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0);
          return String.fromCharCode(script === 'Thai' ? 0x0e01 + (number % 46) : 0x4e00 + (number % 97));
        }),
  );
  return written.replace(/(?<=([一-龥ก-ฮ])?[一-龥ก-ฮ]) (?=[一-龥ก-ฮ])/g, (blank, long) =>
    long === undefined && script === 'Thai' ? blank : '',
  );
}

const KINDS = Object.keys(POOLS).filter((kind) => kind !== 'long');

function comma(words: Words): Words {
  return words.map((word, i) => (i + 1 === words.length && !word.endsWith(',') ? `${word},` : word));
}

/** The same for the same seed. Sentences that take an aligner long are rare. */
export function madeCorpus(seed: number): Corpus {
  const make = new Maker(seed);
  const kind = make.chance(3) ? 'long' : make.pick(KINDS);
  const pool = POOLS[kind](make);
  const used: string[] = [];
  // Furniture: in many of these corpora the same lines, without a full stop, stand around each story.
  const stops = make.pick([100, 92, 40]);
  const [head, foot] = [0, 0].map(() => (make.chance(20) ? make.sentence(make.fact(), make.pick([0, 100])) : ''));
  const sentence = () => {
    if (used.length > 0 && make.chance(35)) return make.pick(used);
    const made = make.sentence(make.pick(pool), stops);
    used.push(made);
    return made;
  };
  const script = make.chance(17) ? make.pick(['Han', 'Thai', 'mixed'] as const) : undefined;
  const documents: Document[] = [];
  const count = 2 + make.int(kind === 'long' ? 3 : 7);
  for (let d = 0; d < count; d++) {
    let text = head;
    const sentences = make.int(kind === 'many facts in one' ? 14 : 7);
    for (let s = 0; s < sentences; s++) {
      const next = sentence();
      const separator = text === '' ? '' : make.chance(30) || text === head ? '\n\n' : ' ';
      text += separator + next + (make.chance(4) ? ` ${next}`.repeat(1 + make.int(3)) : '');
    }
    if (foot) text += `\n\n${foot}`;
    if (script) text = inScript(text, script);
    // The same story in the same words.
    if (d > 0 && make.chance(10)) text = documents[make.int(d)].text;
    const source = make.chance(60) ? { source: make.pick(['post', 'wire']) } : {};
    const date = make.chance(70) ? { date: `2031-0${1 + make.int(5)}-11` } : {};
    documents.push({ id: `${make.pick(['a', 'B', '\uff21', '😀'])}${d}`, text, ...source, ...date });
  }
  const settings = { minStories: make.pick([2, 2, 2, 3]), minTokens: make.pick([4, 5, 6, 8, 8, 8, 10]) };
  // They count as no story, as those do that tell several.
  const carriers = documents.filter(() => make.chance(5)).map(({ id }) => id);
  return { kind, documents, settings, carriers };
}
