/**
 * Wire-like stories made from a seed: what the suite runs on when it is given none.
 *
 * Made-up pronounceable words, drawn by Zipf's law and shorter the commoner they are; set phrases; names, some with
 * diacritics; figures, quotations, paragraphs. A story belongs to a topic and tells some of the topic's facts, each in
 * one of four wordings and one of three layouts; it stands between the furniture of its site, and one story in fifty is
 * another site's once more. A topic has about 25 stories however many there are, so the share of what repeats does not
 * grow with the corpus; six facts belong to no topic and recur everywhere. The first n stories are the same for every
 * count. Not a model of a language: there is no grammar. Word 3-grams seen before, in 2,000 stories: .40, in as much
 * English news .42; signing and findBackground take as long for either.
 */
import type { Document } from 'dejalu';

/** Where something that recurs was put; offsets in UTF-16 code units of the story's text. */
export interface Planted {
  readonly document: string;
  /** The fact or the furniture that it tells. */
  readonly family: string;
  readonly role: 'background' | 'chrome';
  readonly start: number;
  readonly end: number;
}

export interface Corpus {
  readonly stories: readonly Document[];
  readonly planted: readonly Planted[];
  /** Ids of the stories that are another story once more. */
  readonly copies: ReadonlySet<string>;
}

/** From 0 up to, not including, 1. */
type Random = () => number;

interface Piece {
  readonly text: string;
  readonly family?: string;
}

/** The paragraphs of a story, each the pieces that stand in it one after the other. */
type Body = readonly (readonly Piece[])[];

interface Fact {
  readonly family: string;
  readonly wordings: readonly string[];
}

const STORIES_PER_DAY = 40;
const STORIES_PER_WINDOW = 100;
const TOPICS_PER_WINDOW = 4;
const FACTS_PER_TOPIC = 5;
const EVERGREENS = 6;
const SITES = 8;

export function makeCorpus(count: number, seed = 1): Corpus {
  const language = new Language(randomOf(seed, 1));
  const sites = Array.from({ length: SITES }, (_, site) => siteOf(language, site, randomOf(seed, 2, site)));
  const evergreens = factsOf(language, 'evergreen', EVERGREENS, language.cast(40), randomOf(seed, 3));
  const topics = new Map<number, Topic>();
  const bodies: Body[] = [];
  const stories: Document[] = [];
  const planted: Planted[] = [];
  const copies = new Set<string>();

  for (let i = 0; i < count; i++) {
    const random = randomOf(seed, 4, i);
    const id = `story-${String(i).padStart(6, '0')}`;
    let body: Body;
    if (i >= STORIES_PER_DAY && random() < 0.02) {
      body = bodies[i - 1 - below(random, STORIES_PER_DAY)] as Body;
      copies.add(id);
    } else {
      const number = Math.floor(i / STORIES_PER_WINDOW) * TOPICS_PER_WINDOW + below(random, TOPICS_PER_WINDOW);
      const topic = topics.get(number) ?? topicOf(language, number, randomOf(seed, 5, number));
      topics.set(number, topic);
      body = bodyOf(language, topic, evergreens, random);
    }
    bodies.push(body);
    const site = sites[below(random, SITES)] as Site;
    const { text, places } = laidOut([site.head, ...body, site.foot], site.curly);
    const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(i / STORIES_PER_DAY)));
    stories.push({ id, source: site.name, date: day.toISOString().slice(0, 10), text });
    for (const place of places) planted.push({ document: id, ...place });
  }
  // Through JSON, as stories come in life: strings put together from pieces would be put together anew in each run.
  return { stories: JSON.parse(JSON.stringify(stories)), planted, copies };
}

interface Site {
  readonly name: string;
  readonly head: readonly Piece[];
  readonly foot: readonly Piece[];
  /** Curly quotation marks: V8 then keeps the text at two bytes a character, as it does with most real stories. */
  readonly curly: boolean;
}

function siteOf(language: Language, site: number, random: Random): Site {
  const name = `site-${site}`;
  const menu = Array.from({ length: 7 }, () => capital(language.word(random))).join(' | ');
  const notice = sentence(language, language.cast(3), random);
  return {
    name,
    head: [{ text: menu, family: `${name} menu` }],
    foot: [{ text: notice, family: `${name} notice` }],
    curly: site % 2 === 0,
  };
}

interface Topic {
  readonly cast: readonly string[];
  readonly facts: readonly Fact[];
}

function topicOf(language: Language, number: number, random: Random): Topic {
  const cast = Array.from({ length: 12 }, () => language.name(random));
  return { cast, facts: factsOf(language, `topic-${number}`, FACTS_PER_TOPIC, cast, random) };
}

function factsOf(language: Language, of: string, count: number, cast: readonly string[], random: Random): Fact[] {
  return Array.from({ length: count }, (_, i) => {
    const sentences = Array.from({ length: 1 + below(random, 3) }, () => sentence(language, cast, random));
    const updated = sentences.map((text) => text.replace(/\d+/g, () => String(1 + below(random, 999))));
    const edited = sentences.map((text) => reworded(language, text, random));
    const shortened = sentences.length > 1 ? sentences.slice(0, -1) : edited;
    return {
      family: `${of} fact-${i}`,
      wordings: [sentences, updated, edited, shortened].map((wording) => wording.join(' ')),
    };
  });
}

/** One word in twelve is another one, and one comes in. */
function reworded(language: Language, text: string, random: Random): string {
  const words = text.split(' ');
  for (let i = 1; i < words.length - 1; i++) {
    if (random() < 1 / 12) words[i] = language.word(random);
  }
  words.splice(1 + below(random, words.length - 2), 0, language.word(random));
  return words.join(' ');
}

function bodyOf(language: Language, topic: Topic, evergreens: readonly Fact[], random: Random): Body {
  const facts = topic.facts.filter(() => random() < 0.6);
  if (random() < 0.25) facts.push(evergreens[below(random, EVERGREENS)] as Fact);
  const told = facts.map(({ family, wordings }) => ({ family, text: wordings[below(random, 4)] as string }));

  const body: Piece[][] = [];
  const wanted = 400 + below(random, 450);
  for (let words = 0; words < wanted; ) {
    const text = Array.from({ length: 1 + below(random, 4) }, () => sentence(language, topic.cast, random)).join(' ');
    words += text.split(' ').length;
    body.push([{ text }]);
  }
  for (const piece of told) {
    const at = 2 + below(random, body.length - 1); // behind the lead
    const layout = random();
    if (layout < 0.5) body.splice(at, 0, [piece]);
    else if (layout < 0.8) body[at - 1]?.push(piece);
    else body[at - 1]?.unshift(piece);
  }
  return body;
}

type Place = Omit<Planted, 'document'>;

function laidOut(body: Body, curly: boolean): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = '';
  for (const pieces of body) {
    if (text !== '') text += '\n\n';
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) text += ' ';
      const start = text.length;
      text += piece.text;
      if (!piece.family) continue;
      const role = piece.family.startsWith('site-') ? 'chrome' : 'background';
      places.push({ family: piece.family, role, start, end: text.length });
    }
  }
  // As long as what they replace, so the places stay right.
  return { text: curly ? text : text.replace(/[“”]/g, '"').replaceAll('’', "'"), places };
}

/** 8 to 33 words. */
function sentence(language: Language, cast: readonly string[], random: Random): string {
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

class Language {
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

function distinct(count: number, make: (rank: number) => string): string[] {
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

function syllables(count: number, random: Random, { coda = true, marked = false }: Sound): string {
  let word = '';
  for (let i = 1; i <= count; i++)
    word += pick(ONSETS, random) + pick(VOWELS, random) + (coda ? pick(CODAS, random) : '');
  return marked ? word.replace(/[a-z]/g, (letter) => (random() < 0.4 && MARKED.get(letter)) || letter) : word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[below(random, from.length)] as T;
}

/** An integer from 0 up to, not including, `limit`. */
function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** By Zipf's law: the entry at position r with a probability of about 1 / (r + 1). */
function pickCommon<T>(from: readonly T[], random: Random): T {
  return from[Math.floor((from.length + 1) ** random()) - 1] as T;
}

/** A generator of its own for every combination of numbers: a Weyl sequence, mixed as by MurmurHash3's finaliser. */
function randomOf(...seeds: readonly number[]): Random {
  let state = 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  for (const seed of seeds) state = next() ^ seed;
  return () => next() / 2 ** 32;
}
