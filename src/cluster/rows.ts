/** Items 0..count-1 grouped by a row number: two typed arrays instead of an array per row. O(rows + items). */
export interface Rows {
  /** Row `r` is items[starts[r], starts[r + 1]). */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  /** The items of a row, ascending; a view. */
  row(row: number): Uint32Array;
}

export function rowsBy(rows: number, count: number, rowOf: (item: number) => number): Rows {
  const starts = new Uint32Array(rows + 1);
  for (let i = 0; i < count; i++) starts[rowOf(i) + 1]++;
  for (let row = 0; row < rows; row++) starts[row + 1] += starts[row];
  const items = new Uint32Array(count);
  const filled = starts.slice();
  for (let i = 0; i < count; i++) items[filled[rowOf(i)]++] = i;
  return { starts, items, row: (row) => items.subarray(starts[row], starts[row + 1]) };
}
