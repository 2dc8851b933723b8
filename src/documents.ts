/**
 * Checking of documents, and of texts and ids by themselves, once, at the border, for every entry that takes them.
 * O(documents), texts are not read.
 */
import { DejaluError, describe } from './errors.ts';
import type { Document } from './types.ts';

/**
 * Every document must be an object with a non-empty `id` that no other has and a `text`; `date` and `source` are
 * strings where they are given. Other fields are left alone.
 * @throws DejaluError `bad-document` or `duplicate-id`, naming the document by position and id, and the field
 */
export function checkDocuments(documents: unknown): asserts documents is readonly Document[] {
  if (!Array.isArray(documents)) {
    throw new DejaluError('bad-document', `documents must be an array, not ${describe(documents)}`);
  }
  const positions = new Positions();
  for (let i = 0; i < documents.length; i++) checkDocument(documents[i], i, positions);
}

/**
 * The same for a document by itself.
 * @param position for the message  @param positions of the ids of the documents before it; its own goes there
 */
export function checkDocument(document: unknown, position: number, positions: Positions): Document {
  const i = position;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new DejaluError('bad-document', `document ${i} must be an object { id, text }, not ${describe(document)}`);
  }
  const { id, text, date, source } = document as { [field in keyof Document]: unknown };
  if (typeof id !== 'string') throw fault(i, undefined, `"id" must be a string, not ${describe(id)}`);
  if (id === '') throw fault(i, undefined, '"id" must not be empty');
  if (typeof text !== 'string') throw fault(i, id, `"text" must be a string, not ${describe(text)}`);
  if (date !== undefined && typeof date !== 'string') {
    throw fault(i, id, `"date" must be a string such as "2020-11-09", or left out, not ${describe(date)}`);
  }
  if (source !== undefined && typeof source !== 'string') {
    throw fault(i, id, `"source" must be a string, or left out, not ${describe(source)}`);
  }
  const earlier = positions.get(id);
  if (earlier !== undefined) {
    throw new DejaluError('duplicate-id', `documents ${earlier} and ${i} have the same id, ${describe(id)}`);
  }
  positions.set(id, i);
  return document as Document;
}

/** What a Map holds at most, in V8. */
const MOST_OF_A_MAP = 2 ** 24;

/** Ids that came, each with its position. In as many Maps as they need, since one holds no more than 16.7 million. */
export class Positions {
  readonly #maps: Map<string, number>[] = [];
  readonly #most: number;

  constructor(most = MOST_OF_A_MAP) {
    this.#most = most;
  }

  get(id: string): number | undefined {
    for (const map of this.#maps) {
      const position = map.get(id);
      if (position !== undefined) return position;
    }
    return undefined;
  }

  /** For an id that has not come yet. */
  set(id: string, position: number): void {
    const last = this.#maps.at(-1);
    if (last && last.size < this.#most) last.set(id, position);
    else this.#maps.push(new Map([[id, position]]));
  }
}

/** Of an entry of an index. @throws DejaluError `bad-document` */
export function checkId(id: unknown): asserts id is string {
  if (typeof id !== 'string') throw new DejaluError('bad-document', `an id must be a string, not ${describe(id)}`);
}

/** An index has an entry of that id already. */
export function taken(id: string): DejaluError {
  return new DejaluError('duplicate-id', `id ${describe(id)} is in the index already; delete it first to replace it`);
}

/** @throws DejaluError `bad-document` */
export function checkString(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new DejaluError('bad-document', `a text must be a string, not ${describe(text)}`);
}

function fault(position: number, id: string | undefined, what: string): DejaluError {
  return new DejaluError(
    'bad-document',
    `document ${position}${id === undefined ? '' : ` (${describe(id)})`}: ${what}`,
  );
}
