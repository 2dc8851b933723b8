/**
 * The keys under which dedupe looks its sets up: counting of the elements, in parts, and then the keys of some of the
 * sets. Sets and counts are in memory that all workers share.
 */
import type { Sets } from '../../dedupe/distinct.ts';
import { countElements } from '../../dedupe/frequencies.ts';
import { type KeySettings, keysOf } from '../../dedupe/keys.ts';
import { Column } from '../../tables/column.ts';

/** Counts the elements of ranges [from, to). What is in `frequencies` then is the answer. */
export function countPart(input: { pool: Uint32Array; frequencies: Uint16Array; from: number; to: number }): object {
  countElements(input.pool, input.frequencies, input.from, input.to);
  return {};
}

/** The keys of some sets that follow each other. */
export interface SelectedKeys {
  /** Those to be looked up, one set's behind the other's. */
  readonly keys: Uint32Array;
  /** Per set, as in `Keys`. */
  readonly probes: Uint32Array;
  readonly indexed: Uint32Array;
}

interface Selection {
  readonly sets: Sets;
  readonly settings: KeySettings;
  readonly frequencies: Uint16Array | undefined;
  readonly from: number;
  readonly to: number;
}

/** The keys of sets [from, to). */
export function selectKeys({ sets, settings, frequencies, from, to }: Selection): SelectedKeys {
  const source = keysOf(sets, settings, frequencies);
  const keys = new Column(new Uint32Array(1024));
  const probes = new Uint32Array(to - from);
  const indexed = new Uint32Array(to - from);
  for (let set = from; set < to; set++) {
    source.prepare(set);
    keys.append(source.keys.subarray(0, source.probes));
    probes[set - from] = source.probes;
    indexed[set - from] = source.indexed;
  }
  return { keys: keys.data.slice(0, keys.length), probes, indexed };
}
