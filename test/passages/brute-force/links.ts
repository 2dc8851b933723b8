/** Distinct sentences, the holders of their seeds, and which stretches of two of them say the same. */
import { Aligner } from '../../../src/passages/align.ts';
import {
  CLASH,
  DENSE,
  KIN,
  KNOWN,
  MIN_VOTES,
  MOULD,
  PART_OF_FACT,
  RECURS,
  SEED_SIZE,
  SLACK,
  STRETCH,
  UNITES,
  VERBATIM,
} from '../../../src/passages/measured.ts';
import type { Definition } from './definition.ts';
import { formOf, lengthOf, type Text, type Token } from './text.ts';

export interface Sentence {
  readonly key: string;
  readonly tokens: readonly Token[];
  copies: number;
  /** Rank of the first place of it, in the order of documents. */
  readonly seen: number;
  readonly onlyNumbers: boolean;
  /** For the aligner. */
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
}

export function weigh(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let total = 0;
  for (let i = from; i < to; i++) total += tokens[i].weight;
  return total;
}

/** By key. */
export function distinctSentences(texts: readonly Text[]): Sentence[] {
  const stems = new Map<string, number>();
  const numberOf = (stem: string) => {
    const number = stems.get(stem) ?? stems.size;
    stems.set(stem, number);
    return number;
  };
  const byKey = new Map<string, Sentence>();
  for (const { tokens: all, sentences } of texts) {
    for (const { from, to, key } of sentences) {
      const known = byKey.get(key);
      if (known) {
        known.copies++;
        continue;
      }
      const tokens = all.slice(from, to);
      const words = tokens.map(({ text, stem }) => (numberOf(stem) << 12) | formOf(text));
      byKey.set(key, {
        key,
        tokens,
        copies: 1,
        seen: byKey.size,
        onlyNumbers: tokens.every(({ number }) => number),
        words: Uint32Array.from(words),
        marks: Uint8Array.from(tokens, ({ weight }) => weight),
      });
    }
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function seedsOf({ tokens, onlyNumbers }: Sentence): string[] {
  if (onlyNumbers) return [];
  const seeds: string[] = [];
  for (const [i, { part }] of tokens.entries()) {
    const step = part === 1 ? 1 : part === 1 / 2 ? 2 : 3;
    const own = Array.from({ length: SEED_SIZE }, (_, k) => tokens[i + k * step]);
    if (own.every(Boolean)) seeds.push(own.map(({ stem }) => stem).join(' '));
  }
  return seeds;
}

/** For every sentence the ranks of those it is compared with, best first. */
function candidatesOf(sentences: readonly Sentence[], { holder, candidates }: Definition): number[][] {
  const seeds = sentences.map(seedsOf);
  const having = new Map<string, number[]>();
  for (const [s, own] of seeds.entries()) {
    for (const seed of new Set(own)) having.set(seed, [...(having.get(seed) ?? []), s]);
  }
  const holderOf = new Map<string, number>();
  for (const [seed, all] of having) {
    if (holder === 'least') holderOf.set(seed, Math.min(...all));
    else if (holder === 'greatest') holderOf.set(seed, Math.max(...all));
    else
      holderOf.set(
        seed,
        all.reduce((a, b) => (sentences[b].seen < sentences[a].seen ? b : a)),
      );
  }
  return seeds.map((own, s) => {
    const votes = new Map<number, number>();
    for (const seed of own) {
      const held = holderOf.get(seed) as number;
      if (held !== s) votes.set(held, (votes.get(held) ?? 0) + 1);
    }
    return [...votes]
      .filter(([, count]) => count >= MIN_VOTES)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, candidates)
      .map(([other]) => other);
  });
}

type Grade = 'part' | 'recurrent' | 'whole';

export interface Link {
  readonly sentence: number;
  readonly other: number;
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly matched: number;
  readonly ordinary: number;
  readonly weight: number;
  readonly coverage: number;
  readonly otherCoverage: number;
  grade: Grade;
  /** Filled with other names and figures: no repeat. */
  readonly mould: boolean;
  /** Token of the sentence -> token of the other. */
  readonly partners: ReadonlyMap<number, number>;
}

function earns(a: Token, b: Token): number {
  const weight = Math.min(a.weight, b.weight);
  return formOf(a.text) === formOf(b.text) ? weight : Math.floor((weight * KIN) / 4);
}

const isName = ({ weight, number }: Token) => weight === 4 && !number;

/** How many names these tokens begin with. */
const namesFirst = (tokens: readonly Token[]) => [...tokens, undefined].findIndex((token) => !token || !isName(token));

function isEvidence(ordinary: number, matched: number, length: number, minTokens: number): boolean {
  return ordinary >= minTokens / 2 || matched >= VERBATIM * Math.max(length, minTokens);
}

const aligner = new Aligner();

/** The links from a sentence to some others, heaviest first. */
function matchOne(sentences: readonly Sentence[], sentence: number, others: readonly number[], minTokens: number) {
  const links: Link[] = [];
  for (const other of others) links.push(...matchTwo(sentences, sentence, other, minTokens));
  links.sort((a, b) => b.weight - a.weight);
  return links.filter((link) => {
    const { coverage, otherCoverage, ordinary, matched } = link;
    const greatest = Math.max(coverage, otherCoverage);
    const shorter = Math.min(lengthOf(sentences[sentence].tokens), lengthOf(sentences[link.other].tokens));
    const counts =
      greatest >= RECURS
        ? isEvidence(ordinary, matched, shorter, minTokens)
        : isLongAndDense(link, sentences, minTokens);
    if (counts) link.grade = Math.min(coverage, otherCoverage) >= UNITES ? 'whole' : 'recurrent';
    return counts || (greatest >= PART_OF_FACT && isEvidence(ordinary, matched, 0, minTokens));
  });
}

function isLongAndDense(link: Link, sentences: readonly Sentence[], minTokens: number): boolean {
  const { from, to, otherFrom, otherTo, matched, ordinary, mould } = link;
  if (mould) return false;
  const own = lengthOf(sentences[link.sentence].tokens, from, to);
  const span = Math.max(own, lengthOf(sentences[link.other].tokens, otherFrom, otherTo));
  return matched >= STRETCH * minTokens && ordinary >= minTokens && matched >= DENSE * span;
}

function matchTwo(sentences: readonly Sentence[], sentence: number, other: number, minTokens: number): Link[] {
  const a = sentences[sentence];
  const b = sentences[other];
  aligner.align(a.words, a.marks, 0, a.words.length, b.words, b.marks, 0, b.words.length);
  const pairs: [number, number][] = [];
  for (let i = aligner.fromA; i < aligner.toA; i++) if (aligner.partner[i] >= 0) pairs.push([i, aligner.partner[i]]);
  if (pairs.length === 0) return [];
  const isSame = ([i, j]: readonly [number, number]) => a.words[i] === b.words[j];
  const cutKin = (some: readonly [number, number][]) => {
    const same = some.flatMap((pair, i) => (isSame(pair) ? [i] : []));
    return same.length === 0 ? [] : some.slice(same[0], (same.at(-1) as number) + 1);
  };
  const linkOf = (some: readonly [number, number][]): Link => {
    let earned = 0;
    let ordinary = 0;
    let clashes = 0;
    let renamed = 0;
    for (const [k, [i, j]] of some.entries()) {
      const gain = earns(a.tokens[i], b.tokens[j]);
      earned += gain;
      if (Math.min(a.tokens[i].weight, b.tokens[j].weight) === 8) ordinary += (gain / 8) * a.tokens[i].part;
      if (k === 0) continue;
      const skipped = a.tokens.slice(some[k - 1][0] + 1, i).filter(isName).length;
      const otherSkipped = b.tokens.slice(some[k - 1][1] + 1, j).filter(isName).length;
      clashes += Math.min(skipped, otherSkipped);
      if (skipped === otherSkipped) renamed += skipped;
    }
    const [lastA, lastB] = some[some.length - 1];
    const [firstA, firstB] = some[0];
    const before = [namesFirst(a.tokens.slice(0, firstA).reverse()), namesFirst(b.tokens.slice(0, firstB).reverse())];
    const behind = [namesFirst(a.tokens.slice(lastA + 1)), namesFirst(b.tokens.slice(lastB + 1))];
    for (const [own, others] of [before, behind]) if (own === others) renamed += own;
    const names = some.filter(([i]) => isName(a.tokens[i])).length;
    const numbers = some.filter(([i]) => a.tokens[i].number).length;
    const mould = numbers > 0 && renamed > names && renamed * MOULD >= Math.floor(ordinary);
    const weight = mould ? 0 : Math.max(0, earned - CLASH * clashes);
    return {
      sentence,
      other,
      from: some[0][0],
      to: lastA + 1,
      otherFrom: some[0][1],
      otherTo: lastB + 1,
      matched: Math.floor(some.reduce((sum, [i]) => sum + a.tokens[i].part, 0)),
      ordinary: Math.floor(ordinary),
      weight,
      coverage: weight / weigh(a.tokens),
      otherCoverage: weight / weigh(b.tokens),
      grade: 'part',
      mould,
      partners: new Map(some),
    };
  };
  const whole = linkOf(pairs);
  if (whole.matched < 0.75 * minTokens) return [];
  if (Math.max(whole.coverage, whole.otherCoverage) >= RECURS) return [whole];
  if (isLongAndDense(whole, sentences, minTokens)) return [linkOf(cutKin(pairs))];
  // All maximal stretches of which every shorter one at either end is worth something.
  const before: number[] = [];
  const behind: number[] = [];
  let total = 0;
  for (const [k, [i, j]] of pairs.entries()) {
    if (k > 0) total -= 4 * (i - pairs[k - 1][0] - 1 + j - pairs[k - 1][1] - 1);
    before.push(total);
    total += earns(a.tokens[i], b.tokens[j]);
    behind.push(total);
  }
  const dense: [number, number][] = [];
  for (let first = 0; first < pairs.length; first++) {
    let best = -1;
    for (let last = first, top = -Infinity; last < pairs.length; last++) {
      if (last > first && before[last] <= before[first]) break;
      if (behind[last] > top) best = last;
      top = Math.max(top, behind[last]);
    }
    dense.push([first, best]);
  }
  const maximal = dense.filter(([first, last], i) => !dense.some(([f, l], k) => k < i && f <= first && l >= last));
  const long = maximal
    .map(([first, last]) => cutKin(pairs.slice(first, last + 1)))
    .filter((some) => {
      if (some.length === 0) return false;
      return lengthOf(a.tokens, some[0][0], some[some.length - 1][0] + 1) >= STRETCH * minTokens * DENSE;
    })
    .map(linkOf);
  return [whole, ...long.filter(({ from, to }) => from > whole.from || to < whole.to)];
}

/** Sets of numbers below `count`: label of each, the least of its set. Every union looks at all. */
export class Sets {
  readonly labels: number[];

  constructor(count: number) {
    this.labels = [...Array(count).keys()];
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.labels[a], this.labels[b]];
    this.labels.forEach((label, i) => {
      if (label === x || label === y) this.labels[i] = Math.min(x, y);
    });
  }
}

export function componentsOf(count: number, links: readonly Link[]): number[] {
  const sets = new Sets(count);
  for (const { grade, sentence, other } of links) if (grade !== 'part') sets.unite(sentence, other);
  return sets.labels;
}

/** Every sentence of a component with the longest, then least, of those that have a whole match in it. */
function secondRound(sentences: readonly Sentence[], links: readonly Link[], compared: readonly number[][]) {
  const component = componentsOf(sentences.length, links);
  const whole = new Set(links.flatMap((link) => (link.grade === 'whole' ? [link.sentence, link.other] : [])));
  return sentences.map((_, s) => {
    const [fullest] = [...whole]
      .filter((other) => component[other] === component[s])
      .sort((a, b) => sentences[b].tokens.length - sentences[a].tokens.length || a - b);
    if (fullest === undefined || fullest === s) return [];
    return compared[s].includes(fullest) || compared[fullest].includes(s) ? [] : [fullest];
  });
}

/**
 * Parts count that say most of what the links that count leave of one of their sentences, and parts that retell what is
 * known of the one sentence and, with all other links, most of the other.
 */
function findParts(
  sentences: readonly Sentence[],
  links: readonly Link[],
  minTokens: number,
  { rests, together }: Definition,
): void {
  const counting = links.filter(({ grade }) => grade !== 'part');
  const stretches = sentences.map((_, s) =>
    counting.flatMap((link) => [
      ...(link.sentence === s ? [[link.from, link.to]] : []),
      ...(link.other === s ? [[link.otherFrom, link.otherTo]] : []),
    ]),
  );
  const isMost = (link: Link, of: number, from: number, to: number, partner: number): boolean => {
    const { length } = sentences[of].tokens;
    const ends = stretches[of].map(([, end]) => end).filter((end) => end <= from + SLACK);
    const begins = stretches[of].map(([begin]) => begin).filter((begin) => begin >= to - SLACK);
    const rest = { from: Math.max(0, ...ends), to: Math.min(length, ...begins) };
    if (rest.from === 0 && rest.to === length) return false;
    return (
      link.weight >= RECURS * weigh(sentences[of].tokens, rest.from, rest.to) &&
      link.weight >= PART_OF_FACT * weigh(sentences[partner].tokens) &&
      isEvidence(
        link.ordinary,
        link.matched,
        Math.max(lengthOf(sentences[of].tokens, rest.from, rest.to), (STRETCH * minTokens) / VERBATIM),
        minTokens,
      )
    );
  };
  /** From `of` to `partner`, tokens of the first and of the second that are matched. */
  const pairsOf = (of: number, some: readonly Link[]) =>
    some.flatMap((link) => [
      ...(link.sentence === of ? [...link.partners].map(([i, j]) => ({ i, partner: link.other, j })) : []),
      ...(link.other === of ? [...link.partners].map(([j, i]) => ({ i, partner: link.sentence, j })) : []),
    ]);
  const isTogether = (link: Link, of: number, from: number, to: number, partner: number): boolean => {
    const { tokens } = sentences[of];
    if (Math.min(link.coverage, link.otherCoverage) < PART_OF_FACT) return false;
    if (!isEvidence(link.ordinary, link.matched, lengthOf(tokens), minTokens)) return false;
    if (counting.some(({ sentence, other }) => sentence === link.sentence && other === link.other)) return false;
    const known = new Set(pairsOf(partner, counting).map(({ i }) => i));
    const retold = pairsOf(partner, [link]).filter(({ i }) => known.has(i));
    const told = retold.reduce((sum, { i }) => sum + sentences[partner].tokens[i].part, 0);
    if (told < KNOWN * link.matched) return false;
    const most = tokens.map(() => 0);
    for (const { i, partner: other, j } of pairsOf(of, links)) {
      most[i] = Math.max(most[i], earns(tokens[i], sentences[other].tokens[j]));
    }
    const earned = most.slice(from, to).reduce((sum, weight) => sum + weight, 0);
    return earned >= RECURS * weigh(tokens);
  };
  const isFound = (link: Link, ...how: [number, number, number, number]) =>
    (rests && isMost(link, ...how)) || (together && isTogether(link, ...how));
  const found = links.filter(
    (link) =>
      link.grade === 'part' &&
      (isFound(link, link.sentence, link.from, link.to, link.other) ||
        isFound(link, link.other, link.otherFrom, link.otherTo, link.sentence)),
  );
  for (const link of found) link.grade = 'recurrent';
}

export function linksOf(sentences: readonly Sentence[], definition: Definition, minTokens: number): Link[] {
  const candidates = candidatesOf(sentences, definition);
  const links = candidates.flatMap((others, s) => matchOne(sentences, s, others, minTokens));
  if (definition.secondRound) {
    const more = secondRound(sentences, links, candidates);
    links.push(...more.flatMap((others, s) => matchOne(sentences, s, others, minTokens)));
  }
  findParts(sentences, links, minTokens, definition);
  return links;
}
