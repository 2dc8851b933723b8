/** What dedupe refuses, and that it says what is wrong, where, and how to mend it. */
import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/dedupe.ts';
import { DejaluError } from '../../src/errors.ts';

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DejaluError);
    return (error as DejaluError).code;
  }
  return undefined;
};
const run = (units: unknown, options?: object) => () => dedupe(units as string[], options);

describe('options', () => {
  it.each([
    [{ threshold: 0 }, 'option "threshold" must be a number above 0 and at most 1, not 0 (number)'],
    [{ threshold: Number.NaN }, 'option "threshold" must be a number above 0 and at most 1, not NaN (number)'],
    [{ unit: 'sentence' }, 'option "unit" must be "document" or "paragraph", not "sentence"'],
    [{ keep: 'last' }, 'option "keep" must be "first" or'],
    [{ pairs: 1 }, 'option "pairs" must be true or false, not 1 (number)'],
    [{ preferredSources: 'wire' }, 'option "preferredSources" must be an array of strings, not "wire"'],
    [{ shingle: { size: 'x' } }, 'option "shingle.size" must be a whole number from 1 to 64, not "x"'],
    [{ split: () => [] }, 'option "split" makes paragraphs; it needs unit "paragraph"'],
    [{ keep: 'preferSource' }, `keep 'preferSource' needs "preferredSources", a list of sources, the best first`],
    [{ preferredSources: ['wire'] }, `option "preferredSources" is for keep 'preferSource', not 'first'`],
    [{ measure: 'containment', method: 'lsh' }, 'method "lsh" finds similar sets, not contained ones'],
    [{ measure: 'containment', linkage: 'group' }, 'linkage "group" joins unlike texts by what both contain'],
    [{ method: 'lsh', threshold: 0.01 }, '"recall" 0.99 at "threshold" 0.01 needs 459 slots or more'],
    [{ minDocuments: 0 }, 'option "minDocuments" must be a whole number from 1 to 1000000, not 0 (number)'],
    [{ minSources: 1.5 }, 'option "minSources" must be a whole number from 0 to 1000000, not 1.5 (number)'],
    [{ minDays: -1 }, 'option "minDays" must be a number from 0 to 1000000, not -1 (number)'],
    [{ signal: true }, 'option "signal" must be an AbortSignal, not true (boolean)'],
    [{ onProgress: true }, 'option "onProgress" must be a function, not true (boolean)'],
    [7, 'options must be an object, not 7 (number)'],
  ])('%o', (options, message) => {
    expect(run(['a'], options as object)).toThrow(`dejalu: ${message}`);
    expect(codeOf(run(['a'], options as object))).toBe('bad-option');
  });

  it.each([
    ['similarity', 'threshold'],
    ['jaccard', 'measure'],
    ['numPerm', 'slots'],
    ['ngram', 'shingle'],
    ['minWords', 'minTokens'],
    ['treshold', 'threshold'],
    ['Keep', 'keep'],
  ])('that are misspelt: %s for %s', (given, meant) => {
    expect(run(['a'], { [given]: 1 })).toThrow(`dejalu: unknown option "${given}"; did you mean "${meant}"?`);
    expect(codeOf(run(['a'], { [given]: 1 }))).toBe('unknown-option');
  });

  it('are checked without units, too', () => {
    expect(codeOf(run([], { threshold: 2 }))).toBe('bad-option');
  });
});

describe('units', () => {
  it.each([
    ['text', 'documents must be an array or another iterable of documents or of texts, not "text"'],
    [{ id: 'a', text: 'b' }, 'documents must be an array or another iterable of documents or of texts, not an object'],
    [new Set([1]), 'document 0 must be an object { id, text }, not 1 (number)'],
    [['a', { id: 'b', text: 'b' }], 'document 1 must be a string like document 0, not an object'],
    [[{ id: 'b', text: 'b' }, 'a'], 'document 1 must be an object { id, text }, not "a"'],
    [[{ id: 'daily-1', text: 42 }], 'document 0 ("daily-1"): "text" must be a string, not 42 (number)'],
  ])('%o', (units, message) => {
    expect(run(units)).toThrow(`dejalu: ${message}`);
    expect(codeOf(run(units))).toBe('bad-document');
  });

  it('with one id', () => {
    const units = ['x', 'y', 'x'].map((id) => ({ id, text: id }));
    expect(run(units)).toThrow('dejalu: documents 0 and 2 have the same id, "x"');
    expect(codeOf(run(units))).toBe('duplicate-id');
  });
});

describe('paragraphs of a rule of your own', () => {
  it.each([
    [() => 'text', 'must return an array of { start, end }, not "text"'],
    [() => [{ start: 0 }], 'a span must have whole numbers start and end'],
    [() => [null], 'a span must have whole numbers start and end'],
    [() => [{ start: 0, end: 99 }], 'span 0 to 99 is not inside the text of 4 characters'],
    [() => [{ start: 3, end: 2 }], 'span 3 to 2 is not inside the text of 4 characters'],
  ])('%s', (split, message) => {
    const work = run(['text'], { unit: 'paragraph', split });
    expect(work).toThrow(`dejalu: option "split", document "0": ${message}`);
    expect(codeOf(work)).toBe('bad-option');
  });
});
