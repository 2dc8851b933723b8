/**
 * What the role of a passage is decided by: where on its pages it stands and what stands beside it, who prints it how
 * often, and whether it is prose. Shares of what was counted. Linear in occurrences.
 */
import type { Stretch } from '../passages/assemble.ts';
import type { Wordings } from '../passages/wording-rows.ts';
import { LINE, PROSE } from '../sentences/analyse.ts';
import type { Kept } from '../sentences/documents.ts';
import { PARAGRAPH } from '../text/sentences.ts';
import type { Document, PassageEvidence } from '../types.ts';
import type { Body } from './body.ts';

/** The pages that passages stand on. */
export class Pages {
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  readonly #bodies: readonly Body[];
  /** Documents per source. */
  readonly #ofSource = new Map<string, number>();
  /** 1 for the tokens of every page that are furniture for certain. */
  readonly #furniture: readonly Uint8Array[];

  constructor(documents: readonly Document[], kept: readonly Kept[], bodies: readonly Body[]) {
    this.#documents = documents;
    this.#kept = kept;
    this.#bodies = bodies;
    this.#furniture = kept.map(({ tokens }) => new Uint8Array(tokens.count));
    for (const { source } of documents) {
      if (source !== undefined) this.#ofSource.set(source, (this.#ofSource.get(source) ?? 0) + 1);
    }
  }

  /** From now on these places are furniture to what stands beside them. */
  addFurniture(stretches: readonly Stretch[]): void {
    for (const { document, from, to } of stretches) this.#furniture[document].fill(1, from, to);
  }

  evidenceOf(stretches: readonly Stretch[], wordings: Wordings): PassageEvidence {
    const share = (test: (stretch: Stretch, i: number) => boolean) => stretches.filter(test).length / stretches.length;
    // A page without a body has no edges.
    const placed = stretches.filter(({ document }) => this.#bodies[document].from >= 0);
    const ofPlaced = (test: (stretch: Stretch) => boolean) =>
      placed.length === 0 ? 0 : placed.filter(test).length / placed.length;
    const documents = new Set(stretches.map(({ document }) => document));
    return {
      verbatim: share((_, i) => wordings.sameWords[wordings.variantOf[i]]),
      home: this.#homeOf(documents),
      everywhere: documents.size / this.#pagesOf(documents),
      edge: ofPlaced((stretch) => this.#isBefore(stretch) || this.#isAfter(stretch)),
      beyond: ofPlaced(({ document, from, to }) => {
        const { head, tail } = this.#bodies[document];
        return to <= head || from >= tail;
      }),
      beside: this.#besideOf(placed),
      title: share((stretch) => this.#isTitle(stretch)),
      last: ofPlaced((stretch) => this.#isAfter(stretch)),
      perDocument: stretches.length / documents.size,
      prose: share((stretch) => this.#isProse(stretch)),
    };
  }

  /** Share of the places at the edge of a page that have furniture beside them. */
  #besideOf(stretches: readonly Stretch[]): number {
    if (stretches.length === 0) return 0;
    let beside = 0;
    for (const stretch of stretches) {
      const furniture = this.#furniture[stretch.document];
      const before = stretch.from > 0 && furniture[stretch.from - 1] === 1;
      const after = stretch.to < furniture.length && furniture[stretch.to] === 1;
      if (
        this.#isBefore(stretch) ? before || after : (this.#isAfter(stretch) && (before || after)) || (before && after)
      )
        beside++;
    }
    return beside / stretches.length;
  }

  /** A line directly above a sentence that is no furniture. */
  #isTitle({ document, to }: Stretch): boolean {
    const { prose, sentences, tokens } = this.#kept[document];
    if (to === tokens.count || this.#furniture[document][to] === 1) return false;
    return prose[sentenceAt(sentences, to)] !== LINE;
  }

  #isBefore({ document, to }: Stretch): boolean {
    return to <= this.#bodies[document].from;
  }

  #isAfter({ document, from }: Stretch): boolean {
    return from >= this.#bodies[document].to;
  }

  #homeOf(documents: ReadonlySet<number>): PassageEvidence['home'] {
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
  #pagesOf(documents: ReadonlySet<number>): number {
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
