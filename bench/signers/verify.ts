/** Does a signer sign the right sets, and estimate as well as its slots allow? Asked before it is timed. */
import { SHINGLE, type Signer, SLOTS } from './signer.ts';

/**
 * Throws unless the signer's sets have the sizes they should have and each of `pairs` estimates is within 5 sigma of
 * the exact Jaccard of its sets.
 * @param slack by which share the sizes may differ because it is not known how the texts should be cut into words
 * @returns the RMSE of the estimates in units of theory's, sqrt(J (1 - J) / slots)
 */
export function verify<Signature>(
  signer: Signer<Signature>,
  texts: readonly string[],
  pairs: number,
  slack: number,
): number {
  verifySizes(signer, texts.slice(0, pairs), slack);
  const { sign, estimate, setOf } = signer;
  let squares = 0;
  let variances = 0;
  for (let i = 0; i < pairs; i++) {
    const text = texts[i % texts.length];
    const other = spliced(text, texts[(i + 1) % texts.length], 0.2 + 0.1 * (i % 8));
    const signature = sign(text);
    const exact = exactJaccard(setOf(text), setOf(other));
    const estimated = estimate(signature, sign(other));
    const variance = (exact * (1 - exact)) / SLOTS;
    if (Math.abs(estimated - exact) > 5 * Math.sqrt(variance)) {
      throw new Error(`a Jaccard of ${exact.toFixed(3)} is estimated as ${estimated.toFixed(3)}`);
    }
    squares += (estimated - exact) ** 2;
    variances += variance;
  }
  return Math.sqrt(squares / variances);
}

function verifySizes<Signature>(
  { setOf, tolerance }: Signer<Signature>,
  texts: readonly string[],
  slack: number,
): void {
  let expected = 0;
  let amiss = 0;
  for (const text of texts) {
    const size = plainShingles(text).size;
    expected += size;
    amiss += Math.abs(setOf(text).size - size);
  }
  if (amiss > (tolerance + slack) * expected) {
    throw new Error(`of ${expected} shingles in ${texts.length} texts ${amiss} are missing or too many`);
  }
}

/** The shingles of a text by a rule that owes nothing to any signer. */
function plainShingles(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+(?:(?<=\d)[.,]\d+)*/gu) ?? [];
  const set = new Set<string>();
  for (let i = SHINGLE; i <= words.length; i++) set.add(words.slice(i - SHINGLE, i).join(' '));
  return set;
}

/** The first words of one text, then the last of the other. */
function spliced(first: string, second: string, share: number): string {
  const words = first.split(' ');
  const kept = Math.round(share * words.length);
  return [...words.slice(0, kept), ...second.split(' ').slice(kept)].join(' ');
}

function exactJaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const element of a) if (b.has(element)) shared++;
  return shared / (a.size + b.size - shared);
}
