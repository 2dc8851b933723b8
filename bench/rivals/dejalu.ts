/** dejalu as it comes, or with options: its words, its sets of word 3-shingles, its 128-slot signatures. */
import {
  type DedupeOptions,
  dedupe,
  estimateJaccard,
  LshIndex,
  type LshIndexOptions,
  MinHasher,
  type MinHashOptions,
  paragraphs,
  type ShingleOptions,
  Signature,
  shingles,
  type TokenizeOptions,
  type Tokens,
  tokenize,
} from 'dejalu';
import { type Deduper, type Indexing, SHINGLE, type Shingler, type Signer, SLOTS, type Tokenizer } from './rival.ts';

const SHAPE = { unit: 'word', size: SHINGLE } as const;

export function tokenizer(options: TokenizeOptions = {}): Tokenizer<Tokens> {
  return {
    tokenize: (text) => tokenize(text, options),
    digest: ({ count, hashes, ends }) => hashes[count - 1] ^ ends[count - 1],
    wordsOf: ({ count, starts, ends }, text) => Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])),
    hashesOf: ({ hashes }) => hashes,
    tolerance: 0,
  };
}

export function shingler(options: ShingleOptions = {}): Shingler<Uint32Array> {
  const asked = { ...SHAPE, ...options };
  return {
    shingle: (text) => shingles(text, asked),
    digest: (set) => set[0] ^ set[set.length - 1],
    setOf: (text) => new Set(shingles(text, asked)),
    tolerance: 0,
  };
}

export function signer(options: MinHashOptions = {}): Signer<Signature> {
  const hasher = new MinHasher({ slots: SLOTS, shingle: SHAPE, ...options });
  return {
    sign: (text) => hasher.sign(text),
    signAll: (texts) => hasher.signAll(texts),
    digest: ({ slots }) => slots[0] ^ slots[SLOTS - 1],
    estimate: estimateJaccard,
    setOf: (text) => new Set(shingles(text, SHAPE)),
    tolerance: 0,
  };
}

export function indexing(options: LshIndexOptions = {}): Indexing<Signature> {
  const { bands, rows } = new LshIndex(options);
  return {
    bands,
    rows,
    formOf: ({ slots, recipe }) => new Signature(slots.slice(), recipe),
    create() {
      const index = new LshIndex(options);
      return {
        insert: (id, signature) => index.add(id, signature),
        query: (signature) => index.query(signature).map(({ id }) => id),
        nearest: (signature) => index.query(signature, { minSimilarity: 0.8, limit: 10 }).map(({ id }) => id),
      };
    },
  };
}

export function deduper(options: DedupeOptions = {}): Deduper {
  return {
    dedupe: (documents, unit) => dedupe(documents, { ...options, unit }).kept.length,
    *pairs(documents, unit) {
      const places = documents.flatMap(({ id, text }) =>
        (unit === 'document' ? [{ start: 0 }] : paragraphs(text)).map(({ start }) => `${id} ${start}`),
      );
      const numbers = new Map(places.map((place, i) => [place, i]));
      for (const { a, b } of dedupe(documents, { ...options, unit, pairs: true }).pairs ?? []) {
        const [first, second] = [a, b].map(({ document, start }) => numbers.get(`${document} ${start}`));
        if (first === undefined || second === undefined) throw new Error('dedupe answers with a unit that is none');
        yield [first, second];
      }
    },
  };
}

/** The shingles of dejalu's tokens as strings, for a rival that takes strings: nothing but its own work differs then. */
export function shingleStrings(text: string): Set<string> {
  const lower = text.toLowerCase();
  const { count, starts, ends } = tokenize(lower);
  const set = new Set<string>();
  let first = '';
  let second = '';
  for (let i = 0; i < count; i++) {
    const third = lower.slice(starts[i], ends[i]);
    if (i >= SHINGLE - 1) set.add(`${first} ${second} ${third}`);
    first = second;
    second = third;
  }
  return set;
}
