/**
 * Values inside a JSON text that JSON.parse has taken, as they are written: numbers of any length, keys in their order.
 * O(length). No parser: a text that is no JSON gives anything.
 */

/** A value as it is written. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export interface Part {
  readonly key: string;
  /** The first code unit of its value. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/** The members of the object, or the items of the array, that begins at `at`; of anything else none. */
export function* partsOf(json: string, at = 0): Generator<Part> {
  const begin = behindWhite(json, at);
  const isObject = json[begin] === '{';
  if (!isObject && json[begin] !== '[') return;
  let next = behindWhite(json, begin + 1);
  for (let i = 0; json[next] !== '}' && json[next] !== ']' && next < json.length; i++) {
    let key = String(i);
    if (isObject) {
      const end = endOf(json, next);
      key = JSON.parse(json.slice(next, end)) as string;
      next = behindWhite(json, behindWhite(json, end) + 1);
    }
    const end = endOf(json, next);
    yield { key, start: next, end };
    next = behindWhite(json, end);
    if (json[next] === ',') next = behindWhite(json, next + 1);
  }
}

/** The value at the end of a path of keys and places. Of two members of one name the last, as JSON.parse takes it. */
export function partAt(json: string, path: readonly string[]): Part | undefined {
  let found: Part | undefined;
  for (const key of path) {
    let next: Part | undefined;
    for (const part of partsOf(json, found?.start ?? 0)) if (part.key === key) next = part;
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

function behindWhite(json: string, at: number): number {
  let i = at;
  while (json[i] === ' ' || json[i] === '\n' || json[i] === '\r' || json[i] === '\t') i++;
  return i;
}

const MARK = /["{}[\]]/g;
const SCALAR = /[^,\]}\s]*/y;

/** Where the value that begins at `at` ends. */
function endOf(json: string, at: number): number {
  if (json[at] === '"') return behindString(json, at);
  if (json[at] !== '{' && json[at] !== '[') {
    SCALAR.lastIndex = at;
    SCALAR.exec(json);
    return SCALAR.lastIndex;
  }
  let depth = 0;
  for (let i = at; ; ) {
    MARK.lastIndex = i;
    const found = MARK.exec(json);
    if (found === null) return json.length;
    if (found[0] === '"') {
      i = behindString(json, found.index);
      continue;
    }
    i = found.index + 1;
    depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
    if (depth === 0) return i;
  }
}

function behindString(json: string, at: number): number {
  for (let i = json.indexOf('"', at + 1); i >= 0; i = json.indexOf('"', i + 1)) {
    let escapes = 0;
    while (json[i - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return i + 1;
  }
  return json.length;
}
