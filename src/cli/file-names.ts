/**
 * Ids of documents as names of files, on any file system, the same ones in every run. An id that will do as it is keeps
 * its name; any other gets a mark and eight digits of its SHA-256, so that two ids don't end up in one file, whatever
 * else is in the run. O(length of the id).
 */
import { createHash } from 'node:crypto';

/** Letters, digits, marks that no shell and no file system minds; neither hidden nor ended by a dot. */
const FIT = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.,=+@-]*(?<!\.)$/u;
const UNFIT = /[^\p{L}\p{M}\p{N}_.,=+@-]+/gu;
/** Windows keeps these for devices, whatever comes after the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;
/** File systems take 255 bytes; three are for what comes after, and some software wants room of its own. */
const MOST_BYTES = 200;
const KEPT_CHARACTERS = 48;

/** A name for every id, in the same order, each with this ending; different also where upper and lower case are one. */
export function fileNames(ids: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    for (const digits of [0, 8, 64]) {
      if (digits === 0 && !isFit(id)) continue;
      const name = digits === 0 ? id : `${cut(id)}~${hashOf(id).slice(0, digits)}`;
      // To upper case first: ß is SS to some, and ς and σ are one letter.
      const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name + ending;
    }
    throw new Error(`no file name is left for ${JSON.stringify(id)}`);
  });
}

function isFit(id: string): boolean {
  // Some file systems store the composed form of a letter, some the decomposed one, some what they are given.
  return FIT.test(id) && !RESERVED.test(id) && Buffer.byteLength(id) <= MOST_BYTES && id === id.normalize('NFC');
}

function cut(id: string): string {
  const fit = id
    .normalize('NFC')
    .replace(UNFIT, '_')
    .replace(/^[._-]+/, '');
  return [...fit].slice(0, KEPT_CHARACTERS).join('');
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
