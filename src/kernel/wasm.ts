/**
 * The kernel in WASM SIMD: the module that is built of assembly/, its memory, and the fold pages that it asks for.
 * Takes 1.6 MB. Needs nothing but the engine: the module comes with the package, as text.
 */

import type { Build, Sketch } from './build.ts';
import { foldPage, narrowed } from './fold.ts';
import {
  CARRY,
  ELEMENTS,
  ENDS,
  FLAGS,
  FREE,
  HASHES,
  LOW_ENTRIES,
  LOW_PAGES,
  MOST_TOKENS,
  MULTIPLIERS,
  NARROW,
  NARROW_LEADS,
  OFFSETS,
  PAGE_INDEX,
  PIECE,
  SEEDS,
  SLOTS,
  SLOTS_ROOM,
  STARTS,
  TEXT,
} from './layout.ts';
import { MODULE } from './module.ts';
import { MASKED } from './tokens.ts';

/** What is used of WebAssembly, since neither the language's types nor Node 20's have it. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** What assembly/index.ts exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  scan(length: number, mask: number): number;
  shingle(from: number, count: number, size: number): number;
  sortDistinct(count: number): number;
  affine32(count: number, at: number, slots: number, key: number, fresh: boolean): void;
  fss(count: number, at: number, slots: number): void;
}

/** Bytes by which memory grows. */
const MEMORY_PAGE = 1 << 16;

export class WasmBuild implements Build {
  readonly #exports: Exports;
  /** Where the next fold page goes. */
  #free = FREE;
  /** What stands in MULTIPLIERS and OFFSETS, or SEEDS. */
  #loaded: Sketch | undefined;
  #memory!: ArrayBuffer;
  bytes!: Uint8Array;
  hashes!: Uint32Array;
  starts!: Uint32Array;
  ends!: Uint32Array;
  flags!: Uint8Array;
  elements!: Uint32Array;
  slots!: Uint32Array;

  /** Throws where WASM or its SIMD is missing, or forbidden by a content-security policy. */
  constructor() {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: Engine };
    const module = new WebAssembly.Module(bytesOf(MODULE));
    const imports = { host: { page: (number: number) => this.#addPage(number), narrow: () => this.#addNarrow() } };
    this.#exports = new WebAssembly.Instance(module, imports).exports as Exports;
    // ASCII, which is looked up before it is asked for.
    this.#addPage(0);
    this.#view();
  }

  reserve(bytes: number): boolean {
    return bytes <= 3 * PIECE;
  }

  scan(length: number, mask: boolean): number {
    const count = this.#exports.scan(length, mask ? MASKED : 0);
    // Fold pages may have made the memory grow, and views of it end then.
    if (this.#exports.memory.buffer !== this.#memory) this.#view();
    return count;
  }

  shingle(from: number, count: number, size: number): number {
    return this.#exports.shingle(from, count, size);
  }

  sortDistinct(count: number): number {
    return this.#exports.sortDistinct(count);
  }

  carry(count: number, keep: number): void {
    new Uint32Array(this.#memory, HASHES - 4 * CARRY, CARRY + MOST_TOKENS).copyWithin(
      CARRY - keep,
      CARRY + count - keep,
      CARRY + count,
    );
  }

  reserveSlots(): number {
    return SLOTS_ROOM;
  }

  sketch(sketch: Sketch, count: number, at: number, fresh: boolean): void {
    if (this.#loaded !== sketch) this.#load(sketch);
    if (sketch.scheme === 'fss') this.#exports.fss(count, at, sketch.slots);
    else this.#exports.affine32(count, at, sketch.slots, sketch.key, fresh);
  }

  #load(sketch: Sketch): void {
    const words = new Uint32Array(this.#memory);
    if (sketch.scheme === 'fss') {
      words.set(sketch.seeds, SEEDS / 4);
    } else {
      words.set(sketch.multipliers, MULTIPLIERS / 4);
      words.set(sketch.offsets, OFFSETS / 4);
    }
    this.#loaded = sketch;
  }

  /** Puts a fold page where the module finds it. @returns where */
  #addPage(number: number): number {
    const page = foldPage(number);
    const at = this.#free;
    this.#free = (at + page.length + 3) & ~3;
    const { memory } = this.#exports;
    const lacking = this.#free - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / MEMORY_PAGE));
    new Uint8Array(memory.buffer).set(page, at);
    new Uint32Array(memory.buffer, PAGE_INDEX)[number] = at;
    if (number < LOW_PAGES) new Uint8Array(memory.buffer).set(page.subarray(0, 1024), LOW_ENTRIES + 1024 * number);
    return at;
  }

  /** Writes which characters beyond ASCII may be read as one of it. */
  #addNarrow(): void {
    const table = new Uint8Array(this.#exports.memory.buffer, NARROW, 64 * (NARROW_LEADS + 1));
    for (let i = 0; i < 64 * NARROW_LEADS; i++) table[i] = narrowed(0x80 + i);
    for (let i = 0; i < 64; i++) table[64 * NARROW_LEADS + i] = narrowed(0x2000 + i);
  }

  #view(): void {
    const memory = this.#exports.memory.buffer;
    this.#memory = memory;
    this.bytes = new Uint8Array(memory, TEXT, 3 * PIECE);
    this.hashes = new Uint32Array(memory, HASHES, MOST_TOKENS);
    this.starts = new Uint32Array(memory, STARTS, MOST_TOKENS);
    this.ends = new Uint32Array(memory, ENDS, MOST_TOKENS);
    this.flags = new Uint8Array(memory, FLAGS, MOST_TOKENS);
    this.elements = new Uint32Array(memory, ELEMENTS, MOST_TOKENS);
    this.slots = new Uint32Array(memory, SLOTS, SLOTS_ROOM);
  }
}

/** Base64 without padding to bytes, by hand: `atob` is not in every worker, `Buffer` not in every runtime. */
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < base64.length; i++) {
    held = (held << 6) | BASE64.indexOf(base64[i]);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
