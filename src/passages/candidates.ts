/**
 * Which sentences are to be compared with which: in batches on their way to be matched, and what of it has been asked.
 */
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';

/** Sentences by number, each with others, best first. */
export interface Candidates {
  readonly sentences: Uint32Array;
  /** For each sentence how many candidates it has. */
  readonly counts: Uint8Array;
  /** One sentence's behind the other's. */
  readonly candidates: Uint32Array;
}

/** Pairs of a batch, or a few more: 10 to 20 ms of matching. */
const PAIRS = 1 << 12;

/** Collects a batch. */
export class CandidateBatch {
  #sentences: number[] = [];
  #counts: number[] = [];
  #candidates: number[] = [];

  get size(): number {
    return this.#candidates.length;
  }

  get isFull(): boolean {
    return this.size >= PAIRS;
  }

  /** The pairs of one sentence come one after the other. */
  add(sentence: number, candidate: number): void {
    const last = this.#sentences.length - 1;
    if (last >= 0 && this.#sentences[last] === sentence) this.#counts[last]++;
    else {
      this.#sentences.push(sentence);
      this.#counts.push(1);
    }
    this.#candidates.push(candidate);
  }

  /** What has been collected. Begins anew. */
  take(): Candidates {
    const batch = {
      sentences: Uint32Array.from(this.#sentences),
      counts: Uint8Array.from(this.#counts),
      candidates: Uint32Array.from(this.#candidates),
    };
    this.#sentences = [];
    this.#counts = [];
    this.#candidates = [];
    return batch;
  }
}

/** Which pairs have been compared. 5 bytes a sentence, 4 a pair. */
export class Compared {
  readonly #starts: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #candidates = new Column(new Uint32Array(256));

  constructor({ count }: Sentences) {
    this.#starts = new Uint32Array(count);
    this.#counts = new Uint8Array(count);
  }

  /** All candidates of a sentence come in one batch. */
  add({ sentences, counts, candidates }: Candidates): void {
    let start = this.#candidates.length;
    for (let i = 0; i < sentences.length; i++) {
      this.#starts[sentences[i]] = start;
      this.#counts[sentences[i]] = counts[i];
      start += counts[i];
    }
    this.#candidates.append(candidates);
  }

  has(sentence: number, other: number): boolean {
    return this.#hasCandidate(sentence, other) || this.#hasCandidate(other, sentence);
  }

  #hasCandidate(sentence: number, other: number): boolean {
    const start = this.#starts[sentence];
    for (let i = start; i < start + this.#counts[sentence]; i++) if (this.#candidates.data[i] === other) return true;
    return false;
  }
}
