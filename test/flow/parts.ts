/** The flow up to families, and each component of linked sentences by itself, as plain data that crosses to a process. */
import { UnionFind } from '../../src/cluster/union-find.ts';
import { Compared } from '../../src/passages/candidates.ts';
import { familiesOf } from '../../src/passages/families.ts';
import { fullestOf } from '../../src/passages/fullest.ts';
import { Links } from '../../src/passages/links.ts';
import { matchSentences, PART } from '../../src/passages/match.ts';
import { candidatesOf } from '../../src/passages/seeds.ts';
import { analyse } from '../../src/sentences/analyse.ts';
import { onlyNumbers, SentenceCollector } from '../../src/sentences/distinct.ts';
import { SALT } from '../../src/sentences/key.ts';
import type { Document } from '../../src/types.ts';

const MIN_TOKENS = 8;

const COLUMNS = ['from', 'to', 'otherFrom', 'otherTo', 'grade', 'matched', 'ordinary', 'weight'] as const;

/** Some sentences in the order of their keys, and the links among them, by these numbers. */
export interface Component {
  /** Their numbers among all sentences. */
  readonly sentences: readonly number[];
  readonly lengths: readonly number[];
  readonly copies: readonly number[];
  readonly onlyNumbers: readonly boolean[];
  readonly links: readonly {
    readonly sentence: number;
    readonly other: number;
    /** In the order of COLUMNS. */
    readonly columns: readonly number[];
    readonly partners: readonly number[];
  }[];
}

/** For every place of every sentence: sentence, from, to, and the least such place of its family. */
export type Places = readonly string[];

/** All sentences of some documents as one component. */
export function allOf(documents: readonly Document[]): Component {
  const collector = new SentenceCollector();
  for (const { text } of documents) {
    const rows = analyse(text, { tokenizer: undefined, kernel: 'js' }, SALT);
    collector.take(rows, new Uint32Array(rows.sentences.length), 0);
  }
  const { sentences } = collector.finish();
  const links = new Links();
  const compared = new Compared(sentences);
  for (const batch of candidatesOf(sentences)) {
    compared.add(batch);
    links.take(matchSentences({ ...batch, minTokens: MIN_TOKENS }, sentences));
  }
  for (const batch of fullestOf(sentences, links, compared)) {
    links.take(matchSentences({ ...batch, minTokens: MIN_TOKENS }, sentences));
  }
  links.findParts(sentences, MIN_TOKENS);
  const numbers = [...Array(sentences.count).keys()];
  return {
    sentences: numbers,
    lengths: [...sentences.lengths],
    copies: [...sentences.copies],
    onlyNumbers: numbers.map((s) => onlyNumbers(sentences, s)),
    links: Array.from({ length: links.count }, (_, i) => {
      const length = links.to.data[i] - links.from.data[i];
      return {
        sentence: links.sentence.data[i],
        other: links.other.data[i],
        columns: COLUMNS.map((column) => links[column].data[i]),
        partners: [...links.partners.data.subarray(links.partner.data[i], links.partner.data[i] + length)],
      };
    }),
  };
}

/** What links that count connect; a link that does not belongs to that of its sentence, or to none. */
export function componentsOf(all: Component): Component[] {
  const sets = new UnionFind(all.sentences.length);
  const grade = COLUMNS.indexOf('grade');
  const counting = all.links.filter(({ columns }) => columns[grade] !== PART);
  for (const { sentence, other } of counting) sets.union(sentence, other);
  const members = new Map<number, number[]>();
  for (const s of all.sentences) {
    const own = members.get(sets.find(s)) ?? [];
    members.set(sets.find(s), own);
    own.push(s);
  }
  return [...members].map(([label, sentences]) => {
    const rank = new Map(sentences.map((s, i) => [s, i]));
    return {
      sentences,
      lengths: sentences.map((s) => all.lengths[s]),
      copies: sentences.map((s) => all.copies[s]),
      onlyNumbers: sentences.map((s) => all.onlyNumbers[s]),
      links: counting
        .filter(({ sentence }) => sets.find(sentence) === label)
        .map((link) => ({
          ...link,
          sentence: rank.get(link.sentence) as number,
          other: rank.get(link.other) as number,
        })),
    };
  });
}

/** The families of a component. @param turned its links are taken in the other order: they are sorted anyway */
export function placesOf({ sentences, lengths, copies, onlyNumbers, links }: Component, turned = false): Places {
  const columns = new Links();
  for (const link of turned ? [...links].reverse() : links) {
    columns.sentence.push(link.sentence);
    columns.other.push(link.other);
    for (const [i, column] of COLUMNS.entries()) columns[column].push(link.columns[i]);
    columns.partner.push(columns.partners.length);
    columns.partners.append(Uint8Array.from(link.partners));
  }
  const families = familiesOf(
    {
      count: sentences.length,
      lengths: Uint8Array.from(lengths),
      copies: Uint32Array.from(copies),
      onlyNumbers: (s) => onlyNumbers[s],
    },
    columns,
  );
  const named = new Map<number, string>();
  const places: { family: number; place: string }[] = [];
  for (const [i, s] of sentences.entries()) {
    const own: { family: number; from: number; to: number }[] = [];
    families.visit(i, (family, from, to) => own.push({ family, from, to }));
    own.sort((a, b) => a.from - b.from || a.to - b.to);
    const reach = families.reach(i);
    for (const { family, from, to } of own) {
      const place = `${s}: ${from}-${to} of ${reach.from}-${reach.to}`;
      if (!named.has(family)) named.set(family, place);
      places.push({ family, place });
    }
  }
  return places.map(({ family, place }) => `${place} as ${named.get(family)}`).sort();
}
