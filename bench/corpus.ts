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
import { capital, Language, sentence } from './language.ts';
import { below, type Random, randomOf } from './random.ts';

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
