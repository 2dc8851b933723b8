/**
 * Bytes of a sketch, of whichever kind, version 1, little-endian:
 *   0  4  "djlu"
 *   4  1  version of this layout, 1
 *   5  1  scheme: 0 affine32, 1 fss, 2 minhash, 3 dart, 4 simhash
 *   6  1  flags: bit 0 unit 'char', bit 1 numbers 'mask', bit 2 own tokenizer, bit 3 own weights (dart),
 *         bits 4-6 where packed 1 + log2 of the bits of a slot, else 0, bit 7 of an empty set (packed, simhash)
 *   7  1  text version
 *   8  2  slots; of a simhash its bits
 *  10  2  shingle size
 *  12  4  seed
 *  16  4  a word: the slots, one a word; packed, the first slot in the lowest bits and zeros behind the last; the bits
 *         of a simhash, the first one lowest
 * A whole signature of an empty set has 0xffffffff in all its slots. Slots of darts are floats of 32 bits.
 */
import { DejaluError, describe } from '../errors.ts';
import type { AnyRecipe, PackedRecipe, Recipe, SimHashRecipe, SlotBits } from './recipe.ts';

const SCHEMES = ['affine32', 'fss', 'minhash', 'dart', 'simhash'] as const;
const DART = 3;
const SIMHASH = 4;
const MAGIC = 0x756c6a64;
const VERSION = 1;
const HEADER = 16;
const FLAG_CHAR = 1;
const FLAG_MASK = 2;
const FLAG_OWN = 4;
const FLAG_WEIGHTS = 8;
const PACKED_SHIFT = 4;
const PACKED = 0x70;
const FLAG_EMPTY = 0x80;

/** The kinds, by the class that reads them. */
interface Recipes {
  Signature: Recipe;
  PackedSignature: PackedRecipe;
  SimHash: SimHashRecipe;
}

/** Words that the slots (or bits) of a sketch take. */
export function wordsOf(recipe: AnyRecipe): number {
  if (recipe.scheme === 'simhash') return recipe.bits / 32;
  return 'bits' in recipe ? Math.ceil((recipe.slots * recipe.bits) / 32) : recipe.slots;
}

/** @throws DejaluError `bad-document` for what a sketch can't be made of: what JSON leaves of one has an object for an array */
export function checkParts(words: unknown, recipe: unknown, kind: keyof Recipes): void {
  if (!(words instanceof Uint32Array)) {
    throw new DejaluError('bad-document', `a ${NAMES[kind]} is made of a Uint32Array, not ${describe(words)}`);
  }
  if (typeof recipe === 'object' && recipe !== null) return;
  throw new DejaluError(
    'bad-document',
    `a ${NAMES[kind]} needs the recipe that it was made by, not ${describe(recipe)}`,
  );
}

/** 16 bytes and 4 a word. @param empty what `words` don't tell */
export function writeSketch(recipe: AnyRecipe, words: Uint32Array, empty = false): Uint8Array {
  const bytes = new Uint8Array(HEADER + 4 * words.length);
  const view = new DataView(bytes.buffer);
  const simhash = recipe.scheme === 'simhash';
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, VERSION);
  view.setUint8(5, SCHEMES.indexOf(recipe.scheme));
  view.setUint8(
    6,
    (recipe.unit === 'char' ? FLAG_CHAR : 0) |
      (recipe.numbers === 'mask' ? FLAG_MASK : 0) |
      (recipe.tokenizer === 'own' ? FLAG_OWN : 0) |
      (!simhash && recipe.weights === 'own' ? FLAG_WEIGHTS : 0) |
      (!simhash && 'bits' in recipe ? (32 - Math.clz32(recipe.bits)) << PACKED_SHIFT : 0) |
      (empty ? FLAG_EMPTY : 0),
  );
  view.setUint8(7, recipe.text);
  view.setUint16(8, simhash ? recipe.bits : recipe.slots, true);
  view.setUint16(10, recipe.size, true);
  view.setUint32(12, recipe.seed, true);
  for (let i = 0; i < words.length; i++) view.setUint32(HEADER + 4 * i, words[i], true);
  return bytes;
}

/**
 * What `writeSketch` wrote of a sketch of that kind; the words are a copy.
 * @throws DejaluError `bad-bytes` for anything else, saying what it got
 */
export function readSketch<K extends keyof Recipes>(
  bytes: Uint8Array,
  kind: K,
): { readonly recipe: Recipes[K]; readonly words: Uint32Array; readonly empty: boolean } {
  if (!(bytes instanceof Uint8Array)) throw refuse(`a Uint8Array is needed, not ${describe(bytes)}`, kind);
  if (bytes.length < HEADER) throw refuse(`${bytes.length} bytes are fewer than the ${HEADER} of the header`, kind);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = view.getUint32(0, true);
  if (magic !== MAGIC)
    throw refuse(`they begin with 0x${hex(magic)}, a ${NAMES[kind]} with 0x${hex(MAGIC)} ("djlu")`, kind);
  const version = view.getUint8(4);
  if (version !== VERSION) throw refuse(`they are of version ${version}; this release reads version ${VERSION}`, kind);
  const scheme = view.getUint8(5);
  if (scheme >= SCHEMES.length) {
    const known = SCHEMES.map((name, i) => `${i} (${name})`).join(', ');
    throw refuse(`scheme ${scheme} is unknown; this release knows ${known}`, kind);
  }
  const flags = view.getUint8(6);
  const packed = scheme === SIMHASH ? 0 : (flags & PACKED) >> PACKED_SHIFT;
  const found = scheme === SIMHASH ? 'SimHash' : packed > 0 ? 'PackedSignature' : 'Signature';
  const known =
    FLAG_CHAR |
    FLAG_MASK |
    FLAG_OWN |
    (scheme === DART ? FLAG_WEIGHTS : 0) |
    (packed >= 1 && packed <= 4 ? PACKED : 0) |
    (found === 'Signature' ? 0 : FLAG_EMPTY);
  if (flags & ~known) throw refuse(`flags 0x${hex(flags)} have bits that are unknown`, kind);
  if (found !== kind) throw refuse(`they are those of a ${found}; use ${found}.fromBytes`, kind);
  const count = view.getUint16(8, true);
  const size = view.getUint16(10, true);
  const unit = found === 'SimHash' ? 'bits' : 'slots';
  if (count === 0 || size === 0 || (found === 'SimHash' && count !== 64 && count !== 128)) {
    throw refuse(`${count} ${unit} of shingles of size ${size} can't be`, kind);
  }
  const recipe = {
    scheme: SCHEMES[scheme],
    ...(found === 'SimHash' ? { bits: count } : { slots: count }),
    ...(packed > 0 ? { bits: (1 << (packed - 1)) as SlotBits } : {}),
    ...(scheme === DART ? { weights: flags & FLAG_WEIGHTS ? 'own' : 'count' } : {}),
    seed: view.getUint32(12, true),
    unit: flags & FLAG_CHAR ? 'char' : 'word',
    size,
    numbers: flags & FLAG_MASK ? 'mask' : 'keep',
    tokenizer: flags & FLAG_OWN ? 'own' : 'built-in',
    text: view.getUint8(7),
  } as Recipes[K];
  const words = new Uint32Array(wordsOf(recipe));
  const length = HEADER + 4 * words.length;
  if (bytes.length !== length) throw refuse(`${count} ${unit} need ${length} bytes, not ${bytes.length}`, kind);
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(HEADER + 4 * i, true);
  const empty = (flags & FLAG_EMPTY) !== 0;
  if (found === 'Signature' && scheme === DART && !areTimes(words)) {
    throw refuse('a slot of scheme 3 (dart) is no time above 0', kind);
  }
  if (empty && words.some((word) => word !== 0)) throw refuse('they are of an empty set, but have bits set', kind);
  const used = packed > 0 ? (count << (packed - 1)) % 32 : 0;
  if (used > 0 && words[words.length - 1] >>> used !== 0) throw refuse('bits behind the last slot are set', kind);
  return { recipe, words, empty };
}

/** A slot of darts is the bits of a float above 0 that is finite; of an empty set all have all bits. */
function areTimes(words: Uint32Array): boolean {
  return words.every((word) => word > 0 && word < INFINITE) || words.every((word) => word === 0xffffffff);
}
const INFINITE = 0x7f800000;

const NAMES = { Signature: 'signature', PackedSignature: 'packed signature', SimHash: 'SimHash' } as const;

function refuse(why: string, kind: keyof Recipes): DejaluError {
  return new DejaluError('bad-bytes', `these bytes are no ${NAMES[kind]}: ${why}`);
}

function hex(value: number): string {
  return value.toString(16);
}
