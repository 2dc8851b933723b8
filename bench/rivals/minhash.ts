/**
 * npm `minhash`, which takes a set of strings: its Minhash behind two shinglers (natural's, as one would combine the
 * two packages, and dejalu's tokens, so that nothing but the signature differs), and its LshIndex.
 *
 * A Minhash object makes its 256 parameters anew for every text; its API knows no other way.
 */
import { LshIndex, Minhash } from 'minhash';
import { shingleStrings } from './dejalu.ts';
import { shingleStrings as naturalShingles, TOLERANCE } from './natural.ts';
import { type Deduper, type Indexing, type Signer, SLOTS, textsOfUnits } from './rival.ts';

function signerOf(setOf: (text: string) => Set<string>, tolerance: number): Signer<Minhash> {
  return {
    sign: (text) => signatureOf(setOf(text)),
    digest: ({ hashvalues }) => hashvalues[0] ^ hashvalues[SLOTS - 1],
    estimate: (a, b) => a.jaccard(b),
    setOf,
    tolerance,
  };
}

function signatureOf(set: ReadonlySet<string>): Minhash {
  const signature = new Minhash({ numPerm: SLOTS });
  for (const shingle of set) signature.update(shingle);
  return signature;
}

export const minhashOfNatural = signerOf(naturalShingles, TOLERANCE);
export const minhashOfTokens = signerOf(shingleStrings, 0);

const ROWS = 4;

/**
 * Its LshIndex with its default of 4 rows a band, of Minhash objects with the slots of dejalu's signatures. It keeps
 * the bands as strings in the object from the first time on; a text that is new has none, so they are taken away again.
 * It throws for signatures with a band that is in no bucket: ask for what was inserted only.
 */
export const indexing: Indexing<Minhash> = {
  bands: SLOTS / ROWS,
  rows: ROWS,
  formOf({ slots }) {
    const signature = new Minhash({ numPerm: slots.length });
    signature.hashvalues = Array.from(slots);
    return signature;
  },
  renew(signature) {
    signature.hashbands = undefined;
  },
  create() {
    const index = new LshIndex({ bandSize: ROWS });
    return {
      insert: (id, signature) => index.insert(id, signature),
      query: (signature) => index.query(signature),
    };
  },
};

/**
 * The customary pipeline: natural's shingles, a Minhash and an insert for each unit, then a query for each; what has an
 * earlier candidate goes. Candidates are taken at their word, as its README does. Units without a shingle are left out,
 * since all of them would be candidates of each other.
 */
export const deduper: Deduper = {
  dedupe(documents, unit) {
    const texts = textsOfUnits(documents, unit);
    let kept = texts.length;
    for (const [i, candidates] of candidatesOf(texts)) if (candidates.some((id) => Number(id) < i)) kept--;
    return kept;
  },
  *pairs(documents, unit) {
    for (const [i, candidates] of candidatesOf(textsOfUnits(documents, unit))) {
      for (const id of candidates) if (Number(id) < i) yield [Number(id), i];
    }
  },
};

function* candidatesOf(texts: readonly string[]): Generator<[number, string[]]> {
  const index = new LshIndex({ bandSize: ROWS });
  const signatures = texts.map((text, i) => {
    const shingles = naturalShingles(text);
    if (shingles.size === 0) return undefined;
    const signature = signatureOf(shingles);
    index.insert(String(i), signature);
    return signature;
  });
  for (const [i, signature] of signatures.entries()) if (signature) yield [i, index.query(signature)];
}
