/**
 * The two builds of the kernel, WASM SIMD and plain JavaScript: how far apart are they, job by job?
 *
 * Measured: text to tokens, and text to a 128-slot signature of word 3-shingles by MinHash and by Fast Similarity
 * Sketching, one call a text, in one thread; `MB/s` and `time, dejalu's = 1` as in the questions before, where `dejalu`
 * is MinHash by WASM.
 * Not measured: starting the WASM build, once in a process, about 2 ms.
 * Verified before: both builds give the same tokens and slots, bit for bit.
 */
import { MinHasher, type MinHashOptions, tokenize } from 'dejalu';
import { type Contestant, contest, type Entry } from './contest.ts';
import { SHINGLE, SLOTS } from './rivals/rival.ts';

type Build = 'js' | 'wasm';

const ENTRIES: Readonly<Record<string, Entry>> = {
  dejalu: signing({}, 'wasm'),
  'MinHash, plain JavaScript': signing({}, 'js'),
  'FSS, WASM': signing({ scheme: 'fss' }, 'wasm'),
  'FSS, plain JavaScript': signing({ scheme: 'fss' }, 'js'),
  'tokens, WASM': tokenizing('wasm'),
  'tokens, plain JavaScript': tokenizing('js'),
};

export const kernel = contest({
  title: 'The kernel: WASM SIMD and plain JavaScript',
  entries: { paragraphs: ENTRIES, stories: ENTRIES },
  fullOnly: (texts, by) => texts === 'stories' || by.startsWith('FSS'),
});

function signing(options: MinHashOptions, build: Build): Entry {
  const hasherBy = (kernel: Build) =>
    new MinHasher({ slots: SLOTS, shingle: { unit: 'word', size: SHINGLE }, ...options, kernel });
  return async () => {
    const hasher = hasherBy(build);
    return contestant(
      (text) => hasher.sign(text).slots,
      (text) => hasherBy(build === 'js' ? 'wasm' : 'js').sign(text).slots,
    );
  };
}

function tokenizing(build: Build): Entry {
  const tokensBy = (text: string, kernel: Build) => tokenize(text, { kernel }).hashes;
  return async () =>
    contestant(
      (text) => tokensBy(text, build),
      (text) => tokensBy(text, build === 'js' ? 'wasm' : 'js'),
    );
}

function contestant(by: (text: string) => Uint32Array, byOther: (text: string) => Uint32Array): Contestant {
  return {
    verify(texts, { share }) {
      for (const text of texts.slice(0, 200 * share)) {
        const [own, other] = [by(text), byOther(text)];
        if (own.length !== other.length || own.some((value, i) => value !== other[i])) {
          throw new Error('the two builds of the kernel disagree');
        }
      }
      return undefined;
    },
    work(texts) {
      let digests = 0;
      for (const text of texts) {
        const values = by(text);
        digests ^= values[0] ^ values[values.length - 1];
      }
      return digests;
    },
  };
}
