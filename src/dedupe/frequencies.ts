/**
 * In how many sets is each element of a pool of sets, roughly? A class from 0 (one set) to CLASSES - 1: never too low,
 * and counted in cells that elements may have to share, without keys. 1 byte per element, and 2 more while it counts.
 *
 * A table of cells for all elements does not fit into a cache, and two random looks into one, to count and to read, take
 * 2 to 3 times as long for 45 million elements. So the numbers of cells are first put into buckets by their top bits, as
 * a radix sort does; a bucket is counted, and its numbers are replaced by classes, while its cells are in the cache; and
 * the classes are taken out again in the order in which the elements went in. Elements are hashes, evenly spread; where
 * they are not, that only takes longer.
 */

/** Classes: one for each frequency up to 16, then two for each doubling, the last one for all above. */
export const CLASSES = 32;

const MOST_FREQUENT = 0xffff;
/** Bits of the number of a cell in its bucket: 128 kB of cells. */
const LARGEST_BUCKET = 16;

/** For every place of the pool the class of the number of sets that have its element. */
export function frequencyClasses(pool: Uint32Array): Uint8Array {
  const classes = new Uint8Array(pool.length);
  let cellBits = 4;
  while (2 ** cellBits < 2 * pool.length && cellBits < 30) cellBits++;
  const bucketBits = Math.max(0, cellBits - LARGEST_BUCKET);
  const ends = bucketEnds(pool, bucketBits);
  // Halved first, since a shift by 32 would be one by 0.
  const bucketShift = 31 - bucketBits;
  const shift = 32 - cellBits;
  const cells = new Uint16Array(2 ** (cellBits - bucketBits));
  const mask = cells.length - 1;
  const buckets = new Uint16Array(pool.length);
  const into = ends.slice();
  for (let i = 0; i < pool.length; i++) {
    const element = pool[i];
    buckets[into[(element >>> 1) >>> bucketShift]++] = (element >>> shift) & mask;
  }
  for (let bucket = 0; bucket + 1 < ends.length; bucket++) {
    const end = ends[bucket + 1];
    for (let i = ends[bucket]; i < end; i++) if (cells[buckets[i]] < MOST_FREQUENT) cells[buckets[i]]++;
    for (let i = ends[bucket]; i < end; i++) buckets[i] = classOf(cells[buckets[i]]);
    cells.fill(0);
  }
  const outOf = ends.slice();
  for (let i = 0; i < pool.length; i++) classes[i] = buckets[outOf[(pool[i] >>> 1) >>> bucketShift]++];
  return classes;
}

function classOf(frequency: number): number {
  if (frequency <= 16) return frequency - 1;
  const bits = 31 - Math.clz32(frequency);
  return Math.min(CLASSES - 1, 15 + 2 * (bits - 4) + ((frequency >> (bits - 1)) & 1));
}

/** Bucket b has the places [ends[b], ends[b + 1]) once all elements are in buckets. */
function bucketEnds(pool: Uint32Array, bucketBits: number): Uint32Array {
  const ends = new Uint32Array(2 ** bucketBits + 1);
  const shift = 31 - bucketBits;
  for (let i = 0; i < pool.length; i++) ends[((pool[i] >>> 1) >>> shift) + 1]++;
  for (let b = 1; b < ends.length; b++) ends[b] += ends[b - 1];
  return ends;
}
