/**
 * What the role of a passage is decided by: where on its pages it stands and what stands beside it, who prints it how
 * often, and whether it is prose. Shares of what was counted. Linear in occurrences.
 */
import type { Stretch } from '../passages/assemble.ts';
import type { Wordings } from '../passages/wording-rows.ts';
import { LINE, PROSE } from '../sentences/analyse.ts';
import { countWords } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { PARAGRAPH } from '../text/sentences.ts';
import type { Document, PassageEvidence } from '../types.ts';
import type { Body } from './body.ts';
import type { Context } from './described.ts';

/** The pages that passages stand on. */
export class Pages {
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  #bodies: readonly Body[] = [];
  readonly #pointers: Context['pointers'];
  /** Documents per source. */
  readonly #ofSource = new Map<string, number>();
  /** 1 for the tokens of every page that are furniture for certain. */
  readonly #furniture: readonly Uint8Array[];

  constructor({ documents, kept, pointers }: Context) {
    this.#documents = documents;
    this.#kept = kept;
    this.#pointers = pointers;
    this.#furniture = kept.map(({ tokens }) => new Uint8Array(tokens.count));
    for (const { source } of documents) {
      if (source !== undefined) this.#ofSource.set(source, (this.#ofSource.get(source) ?? 0) + 1);
    }
  }

  /** Before any evidence is asked for. */
  setBodies(bodies: readonly Body[]): void {
    this.#bodies = bodies;
  }

  /** From now on these places are furniture to what stands beside them. */
  addFurniture(stretches: readonly Stretch[]): void {
    for (const { document, from, to } of stretches) this.#furniture[document].fill(1, from, to);
  }

  /** @param documents of the stretches, each once */
  evidenceOf(
    stretches: readonly Stretch[],
    documents: readonly number[],
    { sameWords, variantOf }: Wordings,
  ): PassageEvidence {
    const count = { verbatim: 0, placed: 0, edge: 0, beyond: 0, last: 0, prose: 0 };
    for (let i = 0; i < stretches.length; i++) {
      const stretch = stretches[i];
      if (sameWords[variantOf[i]]) count.verbatim++;
      if (this.#isProse(stretch)) count.prose++;
      const body = this.#bodies[stretch.document];
      // A page without a body has no edges.
      if (body.from < 0) continue;
      count.placed++;
      const isBefore = stretch.to <= body.from;
      const isAfter = stretch.from >= body.to;
      if (isBefore || isAfter) count.edge++;
      if (isAfter) count.last++;
      if (stretch.to <= body.head || stretch.from >= body.tail) count.beyond++;
    }
    const share = (some: number) => some / stretches.length;
    const ofPlaced = (some: number) => shareOf(some, count.placed);
    return {
      verbatim: share(count.verbatim),
      home: this.#homeOf(documents),
      everywhere: documents.length / this.#pagesOf(documents),
      edge: ofPlaced(count.edge),
      beyond: ofPlaced(count.beyond),
      ...this.#besideFurniture(stretches),
      last: ofPlaced(count.last),
      perDocument: stretches.length / documents.length,
      prose: share(count.prose),
    };
  }

  /** The same evidence, where more has become furniture since. */
  besideFurniture(evidence: PassageEvidence, stretches: readonly Stretch[]): PassageEvidence {
    return { ...evidence, ...this.#besideFurniture(stretches) };
  }

  #besideFurniture(stretches: readonly Stretch[]): Pick<PassageEvidence, 'beside' | 'title'> {
    const count = { placed: 0, beside: 0, title: 0 };
    for (const stretch of stretches) {
      if (this.#isTitle(stretch)) count.title++;
      const body = this.#bodies[stretch.document];
      if (body.from < 0) continue;
      count.placed++;
      if (this.#isBeside(stretch, stretch.to <= body.from, stretch.from >= body.to)) count.beside++;
    }
    return { beside: shareOf(count.beside, count.placed), title: count.title / stretches.length };
  }

  /** Is there furniture next to it? At the edge of a page on either side, inside on both. */
  #isBeside({ document, from, to }: Stretch, isBefore: boolean, isAfter: boolean): boolean {
    const furniture = this.#furniture[document];
    const before = from > 0 && furniture[from - 1] === 1;
    const after = to < furniture.length && furniture[to] === 1;
    return isBefore || isAfter ? before || after : before && after;
  }

  /** Are half of these places, for the most part, sentences that point to other stories? */
  arePointers(stretches: readonly Stretch[]): boolean {
    let pointing = 0;
    for (const { document, from, to } of stretches) {
      let covered = 0;
      for (const pointer of this.#pointers[document]) {
        covered += Math.max(0, Math.min(to, pointer.to) - Math.max(from, pointer.from));
      }
      if (2 * covered > to - from) pointing++;
    }
    return 2 * pointing >= stretches.length;
  }

  /** A line directly above a sentence that is no furniture. */
  #isTitle({ document, to }: Stretch): boolean {
    const { prose, sentences, tokens } = this.#kept[document];
    if (to === tokens.count || this.#furniture[document][to] === 1) return false;
    return prose[sentenceAt(sentences, to)] !== LINE;
  }

  #homeOf(documents: readonly number[]): PassageEvidence['home'] {
    const seen = new Map<string, number>();
    for (const document of documents) {
      const { source } = this.#documents[document];
      if (source !== undefined) seen.set(source, (seen.get(source) ?? 0) + 1);
    }
    let home: PassageEvidence['home'];
    for (const [source, count] of seen) {
      if (!home || count > home.documents)
        home = { source, documents: count, pages: this.#ofSource.get(source) as number };
    }
    return home;
  }

  /** Documents of the sources that these are from; all documents where one has none. */
  #pagesOf(documents: readonly number[]): number {
    const sources = new Set<string>();
    for (const document of documents) {
      const { source } = this.#documents[document];
      if (source === undefined) return this.#documents.length;
      sources.add(source);
    }
    let pages = 0;
    for (const source of sources) pages += this.#ofSource.get(source) as number;
    return pages;
  }

  /** A sentence, or part of one or of a paragraph. */
  #isProse({ document, from, to }: Stretch): boolean {
    const { breaks, prose, sentences, tokens } = this.#kept[document];
    for (let s = sentenceAt(sentences, from); s + 1 < sentences.length && sentences[s] < to; s++) {
      if (prose[s] === PROSE) return true;
    }
    return breaks[from] !== PARAGRAPH || (to < tokens.count && breaks[to] !== PARAGRAPH);
  }
}

function shareOf(some: number, all: number): number {
  return all === 0 ? 0 : some / all;
}

/** Words, or what equals them, of tokens [from, to) of a document. */
export function wordsIn(
  { numbers, sentences }: Kept,
  { marks, starts }: Pick<Sentences, 'marks' | 'starts'>,
  from: number,
  to: number,
): number {
  let words = 0;
  for (let s = sentenceAt(sentences, from); s + 1 < sentences.length && sentences[s] < to; s++) {
    const shift = starts[numbers[s]] - sentences[s];
    words += countWords(marks, shift + Math.max(from, sentences[s]), shift + Math.min(to, sentences[s + 1]));
  }
  return words;
}

/** The sentence that token `at` stands in. @param starts first token of every sentence */
export function sentenceAt(starts: Uint32Array, at: number): number {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >>> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}
