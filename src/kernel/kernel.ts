/**
 * The hot loop as the stages see it: text to tokens, and text to the slots of a signature.
 *
 * A text crosses once, as UTF-8 (`encodeInto`; bytes are taken as they are), and comes back as tokens or as slots. Long
 * texts cross in pieces of 32,768 code units, cut where no word reaches across, so that memory stays small and warm in
 * the caches. The build is WASM SIMD where the engine has it and lets it be, else plain JavaScript: the same bits, at a
 * fifth (long texts) to an eleventh (paragraphs) of the speed.
 */
import { DejaluError } from '../errors.ts';
import { type OptionTable, oneOf } from '../options.ts';
import { Column } from '../tables/column.ts';
import type { Build, Sketch } from './build.ts';
import { fss } from './fss.ts';
import { PIECE } from './layout.ts';
import { PlainBuild } from './plain.ts';
import { Slab } from './slab.ts';
import { firstFrom, type Places, type Tokens, TokenWriter } from './tokens.ts';
import { WasmBuild } from './wasm.ts';

/** Which build does the work: `js`, `wasm`, or `auto`, which is wasm wherever that runs. */
export type KernelChoice = 'auto' | 'js' | 'wasm';

/** Entry of an option table, for whoever takes `kernel` among its options. */
export const KERNEL_ENTRY: OptionTable<{ kernel: KernelChoice }> = {
  kernel: { default: 'auto', check: oneOf('auto', 'js', 'wasm') },
};

/** A text, as a string or as UTF-8. What is not well-formed in it separates words. */
export type Text = string | Uint8Array;

/**
 * The tokens of a text, in the kernel's own memory, and the sets of their shingles: `shingles` of a paragraph takes half
 * of what it takes to copy the tokens out and to sort there.
 */
export interface Piece extends Places {
  /** The set that was collected last, and whatever stands behind it. */
  readonly elements: Uint32Array;
  /** Writes the distinct shingle hashes of tokens [from, to), ascending, to `elements`. O(n). @returns how many */
  collect(from: number, to: number): number;
}

const encoder = new TextEncoder();

export class Kernel {
  readonly name: 'js' | 'wasm';
  readonly #build: Build;
  readonly #slab = new Slab();
  /** The first of the build's slots, since to make this view takes longer than to copy it; and of which array it is. */
  #view: Uint32Array = new Uint32Array(0);
  #viewed: Uint32Array | undefined;
  /** For texts of which the build can't take a piece. */
  readonly #spare: Kernel | undefined;

  constructor(name: 'js' | 'wasm', build: Build, spare?: Kernel) {
    this.name = name;
    this.#build = build;
    this.#spare = spare;
  }

  /** O(length). Offsets are in UTF-16 code units. @param mask gives every number one hash */
  tokenize(text: string, mask: boolean): Tokens {
    const build = this.#build;
    let writer: TokenWriter | undefined;
    let from = 0;
    do {
      const to = pieceEnd(text, from);
      if (!this.#reserve(text, to - from)) return (this.#spare as Kernel).tokenize(text, mask);
      const count = build.scan(this.#cross(text, from, to), mask);
      // The first piece tells how many tokens the others may have.
      writer ??= new TokenWriter(to === text.length ? count : Math.ceil((count * text.length) / to));
      writer.append(build, count, from);
      from = to;
    } while (from < text.length);
    return writer.finish();
  }

  /**
   * The tokens of a text of one piece, and the sets of their shingles: to be read before anything else is asked of the
   * kernel. undefined for a longer text. O(length).
   */
  read(text: string, mask: boolean, size: number): Piece | undefined {
    const build = this.#build;
    if (text.length > PIECE || !this.#reserve(text, text.length)) return undefined;
    const count = build.scan(this.#cross(text, 0, text.length), mask);
    return {
      count,
      starts: build.starts,
      ends: build.ends,
      elements: build.elements,
      collect(from, to) {
        const tokens = to - from;
        // Fewer tokens than a shingle are one shingle.
        return build.sortDistinct(build.shingle(from, tokens, Math.max(1, Math.min(size, tokens))));
      },
    };
  }

  /** The slots of a text's word shingles, fresh; every one 0xffffffff if it has no word. O(length + shingles * slots). */
  signText(text: Text, size: number, mask: boolean, sketch: Sketch): Uint32Array {
    const build = this.#build;
    build.reserveSlots(sketch.slots);
    let gathered: Column<Uint32Array> | undefined;
    let tokens = 0;
    let carried = 0;
    let from = 0;
    do {
      const to = pieceEnd(text, from);
      if (!this.#reserve(text, to - from)) return (this.#spare as Kernel).signText(text, size, mask, sketch);
      const count = build.scan(this.#cross(text, from, to), mask);
      tokens += count;
      const last = to === text.length;
      // A text with fewer tokens than a shingle is one shingle.
      const shingles = build.shingle(-carried, carried + count, last && tokens < size ? Math.max(1, tokens) : size);
      if (sketch.scheme === 'affine32' || (from === 0 && last)) {
        build.sketch(sketch, shingles, 0, from === 0);
      } else {
        gathered ??= new Column(new Uint32Array(PIECE));
        gathered.append(build.elements.subarray(0, shingles));
      }
      if (!last) {
        const keep = Math.min(size - 1, carried + count);
        build.carry(count, keep);
        carried = keep;
      }
      from = to;
    } while (from < text.length);
    return gathered ? sketchAll(gathered.data, gathered.length, sketch) : this.#slots(sketch);
  }

  /**
   * What `signText` gives for each of many texts. Short ones cross together: a paragraph takes three quarters of the time
   * that it takes alone. Their slots share a buffer.
   */
  signTexts(texts: readonly string[], size: number, mask: boolean, sketch: Sketch): Uint32Array[] {
    const all: Uint32Array[] = [];
    for (const { lines, ends } of linesOf(texts, 0, MOST_TOGETHER)) {
      const slots = this.signLines(lines, ends, size, mask, sketch);
      for (let at = 0; at < slots.length; at += sketch.slots) all.push(slots.subarray(at, at + sketch.slots));
    }
    return all;
  }

  /** What `signText` gives for each of these texts, one's slots behind the other's, fresh. */
  signLines(lines: Text, ends: Uint32Array, size: number, mask: boolean, sketch: Sketch): Uint32Array {
    if (ends.length === 1) return this.signText(lines, size, mask, sketch);
    const build = this.#build;
    const all = new Uint32Array(ends.length * sketch.slots);
    const together = Math.floor(build.reserveSlots(MOST_TOGETHER * sketch.slots) / sketch.slots);
    this.#reserve(lines, lines.length);
    const count = build.scan(this.#cross(lines, 0, lines.length), mask);
    let token = 0;
    for (let from = 0; from < ends.length; from += together) {
      const to = Math.min(ends.length, from + together);
      for (let i = from; i < to; i++) {
        const next = firstFrom(build.starts, count, ends[i], token);
        const shingles = build.shingle(token, next - token, Math.max(1, Math.min(size, next - token)));
        build.sketch(sketch, shingles, (i - from) * sketch.slots, true);
        token = next;
      }
      all.set(build.slots.subarray(0, (to - from) * sketch.slots), from * sketch.slots);
    }
    return all;
  }

  /** The slots of elements[from, to), fresh. O(elements * slots). */
  signElements(elements: Uint32Array, from: number, to: number, sketch: Sketch): Uint32Array {
    const build = this.#build;
    const room = build.elements.length;
    build.reserveSlots(sketch.slots);
    if (sketch.scheme === 'fss' && to - from > room) return sketchAll(elements.subarray(from, to), to - from, sketch);
    let at = from;
    do {
      const end = Math.min(to, at + room);
      build.elements.set(elements.subarray(at, end));
      build.sketch(sketch, end - at, 0, at === from);
      at = end;
    } while (at < to);
    return this.#slots(sketch);
  }

  /** A copy of the slots that were made last. */
  #slots({ slots }: Sketch): Uint32Array {
    const made = this.#build.slots;
    if (this.#viewed !== made || this.#view.length !== slots) {
      this.#viewed = made;
      this.#view = made.subarray(0, slots);
    }
    const at = this.#slab.take(4 * slots);
    const copy = new Uint32Array(this.#slab.buffer, at, slots);
    copy.set(this.#view);
    return copy;
  }

  #reserve(text: Text, length: number): boolean {
    return this.#build.reserve(typeof text === 'string' ? MOST_BYTES_PER_UNIT * length : length);
  }

  /** Writes [from, to) of a text to where the build finds it. @returns bytes */
  #cross(text: Text, from: number, to: number): number {
    const { bytes } = this.#build;
    const whole = to - from === text.length;
    if (typeof text === 'string') return encoder.encodeInto(whole ? text : text.slice(from, to), bytes).written;
    bytes.set(whole ? text : text.subarray(from, to));
    return to - from;
  }
}

/** Bytes that a UTF-16 code unit takes as UTF-8. */
export const MOST_BYTES_PER_UNIT = 3;
/** Texts that cross together. */
const MOST_TOGETHER = 128;
/** Longer ones cross alone: one character beyond Latin-1 among them, and all of what is joined is slow to encode. */
const SHORT = 1 << 10;

/** Texts one behind the other on lines of their own, which no word reaches across: as many as one piece holds, or a long one. */
export interface Lines {
  readonly lines: string;
  /** Where each text ends, in code units. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** The texts from `from` on as lines, at most so many together. */
export function* linesOf(texts: readonly string[], from: number, most: number): Generator<Lines> {
  for (let first = from, next = from; first < texts.length; first = next) {
    let length = texts[next++].length;
    const ends = [length];
    while (length < PIECE - SHORT && next < texts.length && next - first < most) {
      if (Math.max(texts[first].length, texts[next].length) >= SHORT) break;
      length += 1 + texts[next++].length;
      ends.push(length);
    }
    const lines = ends.length === 1 ? texts[first] : texts.slice(first, next).join('\n');
    yield { lines, ends: Uint32Array.from(ends) };
  }
}

/** Where the piece that begins at `from` ends: behind a character that separates words, if there is one near. */
function pieceEnd(text: Text, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const least = from + (PIECE >> 1);
  for (let to = from + PIECE; to > least; to--) {
    if (typeof text === 'string' ? separates(text.charCodeAt(to - 1)) : text[to - 1] <= BLANK) return to;
  }
  return text.length;
}

const BLANK = 0x20;

/** Blanks, line ends and, for scripts without blanks, the full stops and commas of Chinese and Japanese. */
function separates(unit: number): boolean {
  return unit <= BLANK || (unit >= 0x3000 && unit <= 0x3002) || unit === 0xff0c;
}

/** FSS of more elements than a build takes: it needs all of them at once. */
function sketchAll(elements: Uint32Array, count: number, sketch: Sketch): Uint32Array {
  const slots = new Uint32Array(sketch.slots);
  if (sketch.scheme === 'fss') fss(elements, count, sketch, slots);
  return slots;
}

let plain: Kernel | undefined;
/** Undefined before it is asked for; after that, a kernel or why there is none. */
let wasm: { readonly kernel?: Kernel; readonly fault?: unknown } | undefined;

/**
 * The kernel of that name; each is made when it is first asked for.
 * @throws DejaluError `unsupported` if 'wasm' is asked for where it doesn't run
 */
export function kernelOf(choice: KernelChoice): Kernel {
  plain ??= new Kernel('js', new PlainBuild());
  if (choice === 'js') return plain;
  wasm ??= startWasm(plain);
  if (wasm.kernel) return wasm.kernel;
  if (choice === 'auto') return plain;
  throw new DejaluError(
    'unsupported',
    'option "kernel": "wasm" needs WebAssembly with SIMD, which is missing or forbidden here; use "auto" or "js"',
    { cause: wasm.fault },
  );
}

function startWasm(spare: Kernel): { readonly kernel?: Kernel; readonly fault?: unknown } {
  try {
    return { kernel: new Kernel('wasm', new WasmBuild(), spare) };
  } catch (fault) {
    return { fault };
  }
}
