/**
 * What versions word otherwise, sentence by sentence: which sentences are to be compared, and the changes in the words of
 * the documents. Linear in what versions tell.
 */
import type { Kept } from '../sentences/documents.ts';
import { type Difference, wordsOf } from '../similarity/changes.ts';
import { batchesOf } from '../tables/batches.ts';
import { comparedTokens } from '../text/keyboards.ts';
import { spanOf } from '../text/sentences.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, VersionChange } from '../types.ts';
import { type DifferenceRows, differencesIn, type SentencePairs } from './differences.ts';
import { rowsOf, type Told } from './told.ts';
import type { Earlier } from './versions.ts';

/** Sentences of a batch: a millisecond or two of work. */
const BATCH = 1 << 9;

/** A sentence of a version, and that of the earlier one. */
interface Asked {
  readonly document: number;
  readonly sentence: number;
  readonly other: number;
  readonly there: number;
}

/** Gives the batches that are to be compared, and takes the answers in their order. */
export class VersionChanges {
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  readonly #told: Told;
  readonly #words: Words;
  /** Batches that were given and have no answer yet. */
  readonly #asked: Asked[][] = [];
  /** By version. */
  readonly changes = new Map<number, VersionChange[]>();

  constructor(documents: readonly Document[], kept: readonly Kept[], told: Told, words: Words) {
    this.#documents = documents;
    this.#kept = kept;
    this.#told = told;
    this.#words = words;
  }

  /** @param earlier of every version */
  *batches(earlier: ReadonlyMap<number, Earlier>): Generator<SentencePairs> {
    for (const batch of batchesOf(this.#differing(earlier), BATCH)) {
      this.#asked.push(batch);
      yield {
        from: Uint32Array.from(batch, ({ other, there }) => this.#kept[other].numbers[there]),
        to: Uint32Array.from(batch, ({ document, sentence }) => this.#kept[document].numbers[sentence]),
      };
    }
  }

  take(rows: DifferenceRows): void {
    const asked = this.#asked.shift() as Asked[];
    let i = 0;
    for (const differences of differencesIn(rows)) this.#note(asked[i++], differences);
  }

  *#differing(earlier: ReadonlyMap<number, Earlier>): Generator<Asked> {
    for (const [document, { other }] of earlier) yield* this.#differingIn(document, other);
  }

  /** The sentences of a version that an earlier one tells in another text, by their longest rows. */
  *#differingIn(document: number, other: number): Generator<Asked> {
    const told = this.#told;
    for (let row = told.starts[document], end = told.starts[document + 1]; row < end; ) {
      const sentence = told.sentence[row];
      let longest = row;
      for (; row < end && told.sentence[row] === sentence; row++) {
        if (told.words[row] > told.words[longest]) longest = row;
      }
      const there = this.#counterpart(other, told.family[longest], this.#kept[document].numbers[sentence]);
      if (there === undefined || this.#textOf(document, sentence) === this.#textOf(other, there)) continue;
      yield { document, sentence, other, there };
    }
  }

  /** The sentence of a document that tells a family: the one of this number, else the first. */
  #counterpart(document: number, family: number, number: number): number | undefined {
    const told = this.#told;
    const { numbers } = this.#kept[document];
    const { from, to } = rowsOf(told, document, family);
    for (let position = from; position < to; position++) {
      const sentence = told.sentence[told.byFamily[position]];
      if (numbers[sentence] === number) return sentence;
    }
    return from === to ? undefined : told.sentence[told.byFamily[from]];
  }

  #note({ document, sentence, other, there }: Asked, differences: readonly Difference[]): void {
    if (differences.length === 0) return;
    const from = { text: this.#documents[other].text, tokens: this.#kept[other].tokens };
    const to = { text: this.#documents[document].text, tokens: this.#kept[document].tokens };
    const fromFirst = this.#kept[other].sentences[there];
    const toFirst = this.#kept[document].sentences[sentence];
    const { start, end } = this.#spanOf(document, sentence);
    const changes = this.changes.get(document) ?? [];
    for (const { kind, fromStart, fromEnd, toStart, toEnd } of differences) {
      const before = wordsOf(from, fromFirst + fromStart, fromFirst + fromEnd);
      const after = wordsOf(to, toFirst + toStart, toFirst + toEnd);
      if (kind === 'figure' && this.#isSameFigure(before, after)) continue;
      changes.push({ start, end, kind, from: before, to: after });
    }
    if (changes.length > 0) this.changes.set(document, changes);
  }

  /** 1,592 is 1592 still. */
  #isSameFigure(from: string, to: string): boolean {
    if (from === to) return true;
    const { kernel } = this.#words;
    return comparedTokens(from, { kernel }).hashes[0] === comparedTokens(to, { kernel }).hashes[0];
  }

  #textOf(document: number, sentence: number): string {
    const { start, end } = this.#spanOf(document, sentence);
    return this.#documents[document].text.slice(start, end);
  }

  #spanOf(document: number, sentence: number): { start: number; end: number } {
    const { tokens, sentences } = this.#kept[document];
    return spanOf(this.#documents[document].text, tokens, sentences[sentence], sentences[sentence + 1]);
  }
}
