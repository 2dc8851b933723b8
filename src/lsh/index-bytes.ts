/** The bytes of an LshIndex: what it was made with and what is in it, not how it stands in memory. */
import { DejaluError, describe } from '../errors.ts';
import { absorb, fmix32 } from '../kernel/hash.ts';
import type { Recipe } from '../sketch/recipe.ts';
import { Signature } from '../sketch/signature.ts';

/*
 * Version 1, little-endian; entries (n) ascend by id, compared by UTF-16 units:
 *   0  4  "dlsh"
 *   4  1  version of this layout, 1
 *   5  1  flags: bit 0 a recipe is there, bit 1 exact; the others 0
 *   6  2  bands
 *   8  2  rows
 *  10  2  slots (k)
 *  12  4  entries
 *  16  8  threshold, a double
 *  24  8  recall that was asked for, a double
 *  32 16  recipe: the header of a signature (sketch/bytes.ts); zeros where there is none
 *  48  4  check: MurmurHash3 of the bytes before and behind it
 *  52     ids: n x 4 their lengths, in UTF-16 units
 *         n x 4k slots
 *         if exact: n x 4 sizes of the sets, and the sets, 4 a shingle
 *         ids, 2 a UTF-16 unit; 2 zeros if that makes no multiple of 4
 */
const MAGIC = 0x68736c64;
const VERSION = 1;
const HEADER = 52;
const CHECK = 48;
const RECIPE = 32;
const RECIPE_BYTES = 16;
const FLAG_RECIPE = 1;
const FLAG_EXACT = 2;

export interface IndexSettings {
  readonly threshold: number;
  readonly recall: number;
  readonly slots: number;
  readonly bands: number;
  readonly rows: number;
  readonly exact: boolean;
}

export interface Writing {
  readonly settings: IndexSettings;
  readonly recipe: Recipe | undefined;
  /** Ascending. */
  readonly ids: readonly string[];
  /** Copies the slots of the i-th id. */
  readonly read: (i: number, out: Uint32Array) => void;
  /** The set of the i-th id, where the index is exact. */
  readonly setOf: (i: number) => Uint32Array | undefined;
}

export interface Reading {
  readonly settings: IndexSettings;
  readonly recipe: Recipe | undefined;
  readonly ids: readonly string[];
  readonly slotsOf: (i: number) => Uint32Array;
  readonly setOf: (i: number) => Uint32Array | undefined;
}

export function writeIndex({ settings, recipe, ids, read, setOf }: Writing): Uint8Array {
  const { threshold, recall, slots, bands, rows, exact } = settings;
  const units = ids.reduce((sum, id) => sum + id.length, 0);
  const shingles = exact ? ids.reduce((sum, _, i) => sum + (setOf(i)?.length ?? 0), ids.length) : 0;
  const bytes = new Uint8Array(HEADER + 4 * (ids.length * (1 + slots) + shingles + Math.ceil(units / 2)));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, VERSION);
  view.setUint8(5, (recipe ? FLAG_RECIPE : 0) | (exact ? FLAG_EXACT : 0));
  view.setUint16(6, bands, true);
  view.setUint16(8, rows, true);
  view.setUint16(10, slots, true);
  view.setUint32(12, ids.length, true);
  view.setFloat64(16, threshold, true);
  view.setFloat64(24, recall, true);
  if (recipe) bytes.set(new Signature(new Uint32Array(slots), recipe).toBytes().subarray(0, RECIPE_BYTES), RECIPE);

  let at = HEADER;
  const put = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  for (const id of ids) put(id.length);
  const row = new Uint32Array(slots);
  for (let i = 0; i < ids.length; i++) {
    read(i, row);
    for (let slot = 0; slot < slots; slot++) put(row[slot]);
  }
  if (exact) {
    for (let i = 0; i < ids.length; i++) put((setOf(i) as Uint32Array).length);
    for (let i = 0; i < ids.length; i++) (setOf(i) as Uint32Array).forEach(put);
  }
  for (const id of ids) {
    for (let unit = 0; unit < id.length; unit++, at += 2) view.setUint16(at, id.charCodeAt(unit), true);
  }
  view.setUint32(CHECK, checkOf(view), true);
  return bytes;
}

/** @throws DejaluError `bad-bytes` */
export function readIndex(bytes: Uint8Array): Reading {
  if (!(bytes instanceof Uint8Array)) throw refuse(`a Uint8Array is needed, not ${describe(bytes)}`);
  if (bytes.length < HEADER) throw refuse(`${bytes.length} bytes are fewer than the ${HEADER} of the header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = view.getUint32(0, true);
  if (magic !== MAGIC) throw refuse(`they begin with 0x${magic.toString(16)}, an index with 0x68736c64 ("dlsh")`);
  const version = view.getUint8(4);
  if (version !== VERSION) throw refuse(`they are of version ${version}; this release reads version ${VERSION}`);
  if (bytes.length % 4 !== 0) throw refuse(`${bytes.length} bytes are no multiple of 4`);
  if (view.getUint32(CHECK, true) !== checkOf(view)) throw refuse('the check is not theirs: they were changed or cut');

  const flags = view.getUint8(5);
  const settings = settingsOf(view, flags);
  const { slots, exact } = settings;
  const count = view.getUint32(12, true);
  const recipe = flags & FLAG_RECIPE ? recipeOf(bytes, slots) : undefined;
  if (count > 0 && !recipe) throw refuse(`they have ${count} entries and no recipe`);

  const slotsAt = HEADER + 4 * count;
  const sizesAt = slotsAt + 4 * slots * count;
  const setsAt = sizesAt + (exact ? 4 * count : 0);
  if (setsAt > bytes.length) throw refuse(`${count} entries need ${setsAt} bytes or more, not ${bytes.length}`);
  const starts = exact ? startsOf(view, sizesAt, count, setsAt, 4) : undefined;
  const idsAt = starts ? starts[count] : setsAt;
  const idStarts = startsOf(view, HEADER, count, idsAt, 2);
  const end = idStarts[count] + (idStarts[count] % 4);
  if (end !== bytes.length) throw refuse(`${count} entries of these sizes need ${end} bytes, not ${bytes.length}`);
  const ids = Array.from({ length: count }, (_, i) => textOf(view, idStarts[i], idStarts[i + 1]));
  for (let i = 1; i < count; i++) {
    if (ids[i - 1] >= ids[i]) throw refuse(`ids ${i - 1} and ${i} are not in order`);
  }
  const setOf = (i: number) => starts && numbersOf(view, starts[i], starts[i + 1]);
  for (let i = 0; starts && i < count; i++) {
    const set = numbersOf(view, starts[i], starts[i + 1]);
    if (set.some((shingle, j) => j > 0 && set[j - 1] >= shingle)) throw refuse(`the set of id ${i} is not in order`);
  }
  const slotsOf = (i: number) => numbersOf(view, slotsAt + 4 * slots * i, slotsAt + 4 * slots * (i + 1));
  return { settings, recipe, ids, slotsOf, setOf };
}

function settingsOf(view: DataView, flags: number): IndexSettings {
  if (flags & ~(FLAG_RECIPE | FLAG_EXACT)) throw refuse(`flags 0x${flags.toString(16)} have bits that are unknown`);
  const [bands, rows, slots] = [6, 8, 10].map((at) => view.getUint16(at, true));
  const [threshold, recall] = [16, 24].map((at) => view.getFloat64(at, true));
  if (bands === 0 || rows === 0 || slots > 4096 || bands * rows > slots) {
    throw refuse(`${bands} bands of ${rows} rows in ${slots} slots can't be`);
  }
  if (!(threshold > 0 && threshold <= 1 && recall > 0 && recall < 1)) {
    throw refuse(`a threshold of ${threshold} with a recall of ${recall} can't be`);
  }
  return { threshold, recall, slots, bands, rows, exact: (flags & FLAG_EXACT) !== 0 };
}

function recipeOf(bytes: Uint8Array, slots: number): Recipe {
  const signature = new Uint8Array(RECIPE_BYTES + 4 * slots);
  signature.set(bytes.subarray(RECIPE, RECIPE + RECIPE_BYTES));
  try {
    return Signature.fromBytes(signature).recipe;
  } catch (cause) {
    throw refuse(`their recipe is none: ${(cause as Error).message}`, cause);
  }
}

/** Where things of the sizes that stand at `sizes` begin, one behind the other, and where the last one ends. */
function startsOf(view: DataView, sizes: number, count: number, from: number, unit: number): Float64Array {
  const starts = new Float64Array(count + 1);
  starts[0] = from;
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + unit * view.getUint32(sizes + 4 * i, true);
  if (starts[count] > view.byteLength) throw refuse(`they end before ${count} entries do`);
  return starts;
}

function numbersOf(view: DataView, from: number, to: number): Uint32Array {
  const numbers = new Uint32Array((to - from) / 4);
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(from + 4 * i, true);
  return numbers;
}

function textOf(view: DataView, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 2) text += String.fromCharCode(view.getUint16(at, true));
  return text;
}

/** A change in one place is always seen, for each step of the hash is bijective; others but for one in 2^32. */
function checkOf(view: DataView): number {
  return fmix32(absorb(absorb(0, view, 0, CHECK, 0), view, CHECK + 4, view.byteLength, 0) ^ view.byteLength);
}

function refuse(why: string, cause?: unknown): DejaluError {
  return new DejaluError('bad-bytes', `these bytes are no index: ${why}`, { cause });
}
