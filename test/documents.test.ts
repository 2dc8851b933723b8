/** What counts as a document, for everything that takes documents. */
import { describe, expect, it } from 'vitest';
import { checkDocuments, Positions } from '../src/documents.ts';
import type { DejaluError } from '../src/errors.ts';

function faultOf(documents: unknown): { code: string; message: string } | undefined {
  try {
    checkDocuments(documents);
  } catch (error) {
    const { code, message } = error as DejaluError;
    return { code, message };
  }
  return undefined;
}
const good = { id: 'a', text: '' };

describe('documents', () => {
  it('have an id and a text, and may have a date, a source and more', () => {
    expect(faultOf([])).toBeUndefined();
    expect(faultOf([good, { id: '__proto__', text: 'x', date: undefined, source: '', title: 5 }])).toBeUndefined();
  });

  it.each([
    [null, 'documents must be an array, not null'],
    [{ 0: good }, 'documents must be an array, not an object'],
    [[null], 'document 0 must be an object { id, text }, not null'],
    [[good, [good]], 'document 1 must be an object { id, text }, not an array of 1'],
    [[good, undefined], 'document 1 must be an object { id, text }, not undefined'],
    [[{ text: '' }], 'document 0: "id" must be a string, not undefined'],
    [[{ id: 3, text: '' }], 'document 0: "id" must be a string, not 3 (number)'],
    [[{ id: '', text: '' }], 'document 0: "id" must not be empty'],
    [[good, { id: 'b' }], 'document 1 ("b"): "text" must be a string, not undefined'],
    [
      [{ ...good, date: new Date(0) }],
      'document 0 ("a"): "date" must be a string such as "2020-11-09", or left out, not a Date',
    ],
    [[{ ...good, source: null }], 'document 0 ("a"): "source" must be a string, or left out, not null'],
  ])('%o', (documents, message) => {
    expect(faultOf(documents)).toEqual({ code: 'bad-document', message: `dejalu: ${message}` });
  });

  it('have unlike ids', () => {
    const message = 'dejalu: documents 0 and 2 have the same id, "a"';
    expect(faultOf([good, { id: 'A', text: '' }, good])).toEqual({ code: 'duplicate-id', message });
  });
});

describe('positions of ids', () => {
  it('are known for more ids than one Map holds', () => {
    const positions = new Positions(3);
    const ids = ['', '__proto__', 'a', 'b', 'c', 'd', '7', 'constructor'];
    for (const [i, id] of ids.entries()) {
      expect(positions.get(id)).toBeUndefined();
      positions.set(id, i);
    }
    expect(ids.map((id) => positions.get(id))).toEqual(ids.map((_, i) => i));
    expect(positions.get('e')).toBeUndefined();
  });
});
