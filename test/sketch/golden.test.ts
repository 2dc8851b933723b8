/**
 * Golden vectors: the bytes of sketches of named inputs, as they are for good. An entry of golden.json may never be
 * changed or taken out: stored sketches could not be compared with new ones. A release that sketches otherwise raises
 * TEXT_VERSION or names a new scheme, and adds entries.
 *
 * To add inputs or makers, extend the lists below and run with GOLDEN=add: what is missing is appended, nothing else.
 * Then add a pair to GUARDS, the old ones stay as they are.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fmix32 } from '../../src/kernel/hash.ts';
import { MinHasher, type MinHashOptions } from '../../src/sketch/minhash.ts';
import { PackedSignature } from '../../src/sketch/packed-signature.ts';
import { Signature } from '../../src/sketch/signature.ts';
import { SimHash, SimHasher, type SimHashOptions } from '../../src/sketch/simhash.ts';
import { WeightedMinHasher, type WeightedMinHashOptions } from '../../src/sketch/weighted-minhash.ts';

const FILE = new URL('golden.json', import.meta.url);

/** "maker / input" -> bytes in hexadecimal; more than 64 of them as the first 32, their number and a checksum. */
const golden: Record<string, string> = JSON.parse(readFileSync(FILE, 'utf8'));

/** The checksum of the first so many entries, one pair for each time that some were added. */
const GUARDS: readonly (readonly [entries: number, checksum: string])[] = [
  [416, '225dfbf4a5e59fb1d96ec14089a2623a'],
  [520, '2c965771de535721f050950cb008454e'],
];

const WORDS = 'harbour ferry wind quay ten 1,592 gulls 9.5 rope tide was the of and to'.split(' ');
/** Some 30,000 words by rule, in several pieces of the kernel. */
const LONG = Array.from({ length: 30_000 }, (_, i) => WORDS[fmix32(i) % WORDS.length]).join(' ');

const INPUTS: Readonly<Record<string, string | Uint32Array>> = {
  empty: '',
  'no word': ' … — ! ',
  'one word': 'Harbour',
  'two words': 'Harbour closed',
  sentence: 'The ferry to the outer islands did not sail on Tuesday because of the wind.',
  'figures and dots': 'The U.N. counted 1,592.5 tonnes in No. 9.5, up from 1,400 a year ago (12%).',
  Turkish: 'İstanbul’da dün gece çıkan fırtına iskeleyi ve üç balıkçı teknesini götürdü.',
  Russian: 'Ёлку на площади поставили вчера, а огни зажгут в пятницу вечером.',
  Greek: 'Ο φάρος στο νησί άναψε ξανά μετά από τέσσερα χρόνια σκοτάδι.',
  Arabic: 'أُغلِقَ الميناءُ صباح اليوم بسبب الرياح القوية.',
  Hebrew: 'הנמל נסגר הבוקר בגלל הרוח.',
  Hindi: 'तेज़ हवा के कारण आज सुबह बंदरगाह बंद रहा।',
  Thai: 'ท่าเรือปิดเมื่อเช้านี้เพราะลมแรง',
  Chinese: '今天早上港口因大风关闭，渡轮停航。',
  Japanese: '強風のため、けさ港は閉鎖され、フェリーは欠航した。',
  Korean: '강풍 때문에 오늘 아침 항구가 닫혔고 여객선은 뜨지 못했다.',
  decomposed: 'Cafe\u0301 and na\u0131\u0308ve co\u00adoperation',
  'lone surrogates': 'a\ud800b c \udc00 d',
  emoji: 'Ferry 🚢 sails 👩‍👩‍👧 again',
  long: LONG,
  'no element': new Uint32Array(0),
  'element 0': Uint32Array.of(0),
  'greatest element': Uint32Array.of(0xffffffff),
  'consecutive elements': Uint32Array.from({ length: 50 }, (_, i) => i),
  'high elements': Uint32Array.from({ length: 50 }, (_, i) => i << 24),
  'many elements': Uint32Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1)),
};

interface Maker {
  sign(text: string): { toBytes(): Uint8Array };
  signShingles(elements: Uint32Array): { toBytes(): Uint8Array };
}

const minhash = (options: MinHashOptions) => () => new MinHasher(options);
const simhash = (options: SimHashOptions) => () => new SimHasher(options);
/** Elements weigh from 2^-20 to 2^19, by rule and exactly. */
const weighted = (options: WeightedMinHashOptions) => (): Maker => {
  const hasher = new WeightedMinHasher(options);
  const weightOf = (element: number) => 2 ** ((fmix32(element) % 40) - 20);
  return {
    sign: (text) => hasher.sign(text),
    signShingles: (elements) => hasher.signWeights(elements, Float64Array.from(elements, weightOf)),
  };
};
const packed = (options: MinHashOptions, bits: 1 | 2 | 4 | 8) => (): Maker => {
  const hasher = new MinHasher(options);
  return {
    sign: (text) => hasher.sign(text).pack(bits),
    signShingles: (elements) => hasher.signShingles(elements).pack(bits),
  };
};

const MAKERS: Readonly<Record<string, () => Maker>> = {
  affine32: minhash({}),
  'affine32, seed 0, 9 slots': minhash({ seed: 0, slots: 9 }),
  'affine32, seed 2^32 - 1, 200 slots of words': minhash({ seed: 0xffffffff, slots: 200, shingle: { size: 1 } }),
  'affine32, masked numbers': minhash({ slots: 12, shingle: { numbers: 'mask' } }),
  'affine32, characters': minhash({ slots: 12, shingle: { unit: 'char' } }),
  'affine32, 8 characters': minhash({ slots: 12, shingle: { unit: 'char', size: 8 } }),
  fss: minhash({ scheme: 'fss' }),
  'fss, seed 7, 9 slots of 5 words': minhash({ scheme: 'fss', seed: 7, slots: 9, shingle: { size: 5 } }),
  'fss, 1024 slots': minhash({ scheme: 'fss', slots: 1024 }),
  'affine32, 1 bit': packed({}, 1),
  'affine32, 2 bits': packed({}, 2),
  'affine32, 4 bits, 9 slots': packed({ slots: 9 }, 4),
  'fss, 8 bits': packed({ scheme: 'fss' }, 8),
  simhash: simhash({}),
  'simhash, 128 bits, seed 7': simhash({ bits: 128, seed: 7 }),
  'simhash, characters': simhash({ shingle: { unit: 'char' } }),
  dart: weighted({}),
  'dart, seed 7, 9 slots of words': weighted({ seed: 7, slots: 9, shingle: { size: 1 } }),
  'dart, 1024 slots': weighted({ slots: 1024 }),
  'dart, own weights': weighted({ slots: 12, weights: (shingle, count) => count * (1 + (shingle % 7)) }),
};

const MOST_HEX = 128;

function digest(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  if (hex.length <= MOST_HEX) return hex;
  return `${hex.slice(0, 64)}… ${bytes.length} bytes, SHA-256 ${checksum(bytes)}…`;
}

/** Not our own hash, which is among what is tested. */
function checksum(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

function make(maker: Maker, input: string | Uint32Array): Uint8Array {
  return (typeof input === 'string' ? maker.sign(input) : maker.signShingles(input)).toBytes();
}

const names = Object.keys(MAKERS).flatMap((maker) => Object.keys(INPUTS).map((input) => [maker, input] as const));

if (process.env['GOLDEN'] === 'add') {
  for (const [maker, input] of names) golden[`${maker} / ${input}`] ??= digest(make(MAKERS[maker](), INPUTS[input]));
  writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`);
}

describe.each(Object.entries(MAKERS))('%s', (name, maker) => {
  it('makes the bytes that it always made', () => {
    const made = maker();
    for (const [input, given] of Object.entries(INPUTS)) {
      expect(digest(make(made, given)), input).toBe(golden[`${name} / ${input}`]);
    }
  });
});

it('reads all of them back', () => {
  for (const [maker, input] of names) {
    const bytes = make(MAKERS[maker](), INPUTS[input]);
    const kind = maker.startsWith('simhash') ? SimHash : / bits?\b/.test(maker) ? PackedSignature : Signature;
    expect(kind.fromBytes(bytes).toBytes()).toEqual(bytes);
  }
});

describe('the file', () => {
  const keys = Object.keys(golden);

  it('has an entry for every maker and input, and no other', () => {
    expect([...keys].sort()).toEqual(names.map((pair) => pair.join(' / ')).sort());
  });

  it('was only added to', () => {
    const lines = keys.map((key) => `${key}: ${golden[key]}`);
    const now = GUARDS.map(([entries]) => [entries, checksum(lines.slice(0, entries).join('\n'))]);
    expect(now).toEqual(GUARDS);
    expect(GUARDS.at(-1)?.[0]).toBe(keys.length);
  });
});
