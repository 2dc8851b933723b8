/**
 * In how many sets is each element of a pool of sets? At least, and MOST_FREQUENT at most: counted in cells that
 * elements may have to share, without keys. 2 bytes per element, and 140 MB at most while it counts.
 *
 * A table of cells for all elements does not fit into a cache, and two random looks into one, to count and to read, take
 * 2.3 times as long for 45 million elements. So elements are first put into buckets by their top bits, as a radix sort
 * does, and a bucket is counted and read back while its cells are in the cache. Elements are hashes, evenly spread;
 * where they are not, that only takes longer.
 */

/** Counts stay at that. */
const MOST_FREQUENT = 0xffff;
/** Bits of the number of a cell in its bucket: 512 kB of cells. */
const LARGEST_BUCKET = 18;
/** About so many elements are in buckets at a time, 8 bytes each. */
const RANGE = 2 ** 24;

/** Of an element the top so many bits are the number of its cell, of its bucket, of its range. */
function layoutOf(elements: number): { cellBits: number; bucketBits: number; rangeBits: number } {
  let cellBits = 4;
  while (2 ** cellBits < 2 * elements && cellBits < 30) cellBits++;
  let rangeBits = 0;
  while (RANGE * 2 ** rangeBits < elements) rangeBits++;
  return { cellBits, bucketBits: Math.max(0, cellBits - LARGEST_BUCKET), rangeBits };
}

/** For every place of the pool the number of sets that have its element; 0 where that is one. */
export function countElements(pool: Uint32Array): Uint16Array {
  const frequencies = new Uint16Array(pool.length);
  const { cellBits, bucketBits, rangeBits } = layoutOf(pool.length);
  const ranges = 2 ** rangeBits;
  const ends = bucketEnds(pool, bucketBits);
  const perRange = 2 ** (bucketBits - rangeBits);
  let largest = 0;
  for (let range = 0; range < ranges; range++) {
    largest = Math.max(largest, ends[(range + 1) * perRange] - ends[range * perRange]);
  }
  const elements = new Uint32Array(largest);
  const places = new Uint32Array(largest);
  const cells = new Uint16Array(2 ** (cellBits - bucketBits));
  const mask = cells.length - 1;
  const shift = 32 - cellBits;
  for (let range = 0; range < ranges; range++) {
    const first = range * perRange;
    fillBuckets(pool, { range, rangeBits, bucketBits, ends, elements, places });
    for (let bucket = first; bucket < first + perRange; bucket++) {
      const start = ends[bucket] - ends[first];
      const end = ends[bucket + 1] - ends[first];
      for (let i = start; i < end; i++) {
        const cell = (elements[i] >>> shift) & mask;
        if (cells[cell] < MOST_FREQUENT) cells[cell]++;
      }
      for (let i = start; i < end; i++) {
        const count = cells[(elements[i] >>> shift) & mask];
        if (count > 1) frequencies[places[i]] = count;
      }
      cells.fill(0);
    }
  }
  return frequencies;
}

/** Elements of bucket b would stand at [ends[b], ends[b + 1]) if all were put into buckets. */
function bucketEnds(pool: Uint32Array, bucketBits: number): Uint32Array {
  const ends = new Uint32Array(2 ** bucketBits + 1);
  const shift = 31 - bucketBits;
  for (let i = 0; i < pool.length; i++) ends[((pool[i] >>> 1) >>> shift) + 1]++;
  for (let b = 1; b < ends.length; b++) ends[b] += ends[b - 1];
  return ends;
}

interface Buckets {
  readonly range: number;
  readonly rangeBits: number;
  readonly bucketBits: number;
  readonly ends: Uint32Array;
  /** What is put into buckets, and where it stands in the pool. */
  readonly elements: Uint32Array;
  readonly places: Uint32Array;
}

/** Puts the elements of a range into its buckets. */
function fillBuckets(pool: Uint32Array, { range, rangeBits, bucketBits, ends, elements, places }: Buckets): void {
  const base = ends[range * 2 ** (bucketBits - rangeBits)];
  const next = ends.map((end) => end - base);
  // Halved first, since a shift by 32 would be one by 0.
  const rangeShift = 31 - rangeBits;
  const bucketShift = 31 - bucketBits;
  for (let i = 0; i < pool.length; i++) {
    const element = pool[i];
    if ((element >>> 1) >>> rangeShift !== range) continue;
    const at = next[(element >>> 1) >>> bucketShift]++;
    elements[at] = element;
    places[at] = i;
  }
}
