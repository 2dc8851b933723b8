/**
 * A million entries in one LshIndex, in one process: how much memory, how long to fill, to query, to write and to read?
 *
 * The signatures are made of random slots, for the index can't tell, and made one at a time, so that nothing but the
 * index is in memory. `plain`: all of their own. `skewed`: 30 % are copies of 26, with every eighth slot changed, which
 * is what a changed word in forty does. Measured once each, in CPU time; queries are those of `nearest/s` in `lsh`.
 * Verified: every entry that is asked for finds itself first, and the bytes hold as many entries.
 */
import { LshIndex, MinHasher, Signature } from 'dejalu';
import type { Measured, Question } from './question.ts';
import { below, type Random, randomOf } from './random.ts';
import { rounded } from './table.ts';

const ENTRIES = 1_000_000;
const QUICK_ENTRIES = 20_000;
const QUERIES = 2000;
const BACKGROUNDS = 26;
const COPIES = 0.3;
const CHANGED = 1 / 8;

interface Figures extends Measured {
  readonly part: string;
  readonly entries: number;
  readonly insertsPerSecond: number;
  readonly queriesPerSecond: number;
  readonly bytesPerEntry: number;
  readonly residentBytes: number;
}

const BANDS = { bands: 32, rows: 4 };

export const lshMillion: Question<Figures> = {
  title: 'LSH: a million signatures of 128 slots in one process, 32 bands of 4 rows',
  parts: ['plain', 'skewed'],
  quickParts: ['skewed'],

  async measure(part, { quick }) {
    const entries = quick ? QUICK_ENTRIES : ENTRIES;
    const { recipe } = new MinHasher();
    const random = randomOf(41);
    const backgrounds = Array.from({ length: BACKGROUNDS }, () => slotsOf(random));
    const asked: Signature[] = [];
    const index = new LshIndex(BANDS);
    let spent = 0;
    for (let i = 0; i < entries; i++) {
      const copies = part === 'skewed' && random() < COPIES;
      const slots = copies ? changed(backgrounds[below(random, BACKGROUNDS)], random) : slotsOf(random);
      const signature = new Signature(slots, recipe);
      if (i % Math.floor(entries / QUERIES) === 0 && asked.length < QUERIES) asked.push(signature);
      const start = cpuTime();
      index.add(`paragraph-${i}`, signature);
      spent += cpuTime() - start;
    }
    const start = cpuTime();
    for (const signature of asked) {
      const [first] = index.query(signature, { limit: 10, minSimilarity: 0.8 });
      if (first?.similarity !== 1) throw new Error('an entry does not find itself');
    }
    const queried = cpuTime() - start;
    if (index.size !== entries) throw new Error(`${index.size} entries are in the index, and not ${entries}`);
    return {
      part,
      entries,
      insertsPerSecond: (1e6 * entries) / spent,
      queriesPerSecond: (1e6 * asked.length) / queried,
      bytesPerEntry: index.byteLength / entries,
      residentBytes: process.memoryUsage().rss,
    };
  },

  answer(figures) {
    return {
      head: ['entries', 'inserts/s', 'nearest/s', 'bytes each', 'beyond the slots', 'process, MB'],
      rows: figures.map((f) => [
        `${f.entries.toLocaleString('en-US')}, ${f.part}`,
        rounded(f.insertsPerSecond),
        rounded(f.queriesPerSecond),
        rounded(f.bytesPerEntry),
        rounded(f.bytesPerEntry - 512),
        rounded(f.residentBytes / 1e6),
      ]),
      notes: ['beyond the slots: bytes each, less 4 a slot; below 0 where near-copies are kept as differences.'],
    };
  },
};

function slotsOf(random: Random): Uint32Array {
  return Uint32Array.from({ length: 128 }, () => random() * 2 ** 32);
}

function changed(slots: Uint32Array, random: Random): Uint32Array {
  return slots.map((slot) => (random() < CHANGED ? random() * 2 ** 32 : slot));
}

/** Microseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
