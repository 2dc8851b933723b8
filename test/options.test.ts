/** Checking of options, and what an error says. */
import { describe, expect, it } from 'vitest';
import { DejaluError, describe as describeValue } from '../src/errors.ts';
import {
  between,
  flag,
  functionOr,
  type Given,
  integer,
  nested,
  type OptionTable,
  oneOf,
  range,
  resolveOptions,
  share,
  strings,
} from '../src/options.ts';

interface Options {
  readonly slots: number;
  readonly mode: 'fast' | 'slow';
  readonly inner: { readonly size: number };
}
const table: OptionTable<Options> = {
  slots: { default: 8, check: integer(1, 16) },
  mode: { default: 'fast', check: oneOf('fast', 'slow') },
  inner: { default: { size: 1 }, check: nested<{ size: number }>({ size: { default: 2, check: integer(1, 9) } }) },
};
const resolve = (given: unknown) => resolveOptions(given as Given<Options>, table);
const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { code, message } = error as DejaluError;
    return [code, message];
  }
  return undefined;
};

describe('options', () => {
  it('have defaults, also where undefined is given', () => {
    const defaults = { slots: 8, mode: 'fast', inner: { size: 1 } };
    expect(resolve(undefined)).toEqual(defaults);
    expect(resolve({})).toEqual(defaults);
    expect(resolve({ slots: undefined })).toEqual(defaults);
    expect(resolve({ slots: 3, inner: {} })).toEqual({ slots: 3, mode: 'fast', inner: { size: 2 } });
  });

  it('of no object are refused', () => {
    for (const [given, named] of [
      [null, 'null'],
      [5, '5 (number)'],
      [[], 'an array of 0'],
      [new Map([['slots', 3]]), 'a Map'],
    ] as const) {
      expect(faultOf(() => resolve(given))).toEqual(['bad-option', `dejalu: options must be an object, not ${named}`]);
    }
    expect(faultOf(() => resolve({ inner: 5 }))).toEqual([
      'bad-option',
      'dejalu: option "inner" must be an object, not 5 (number)',
    ]);
  });

  it.each([
    ['numPerm', 'did you mean "slots"?'],
    ['slot', 'did you mean "slots"?'],
    ['MODE', 'did you mean "mode"?'],
    ['k', 'did you mean "slots"?'],
    ['constructor', 'the options are "slots", "mode", "inner"'],
    ['__proto__x', 'the options are "slots", "mode", "inner"'],
  ])('that are unknown: %s', (name, hint) => {
    expect(faultOf(() => resolve({ [name]: 1 }))).toEqual([
      'unknown-option',
      `dejalu: unknown option "${name}"; ${hint}`,
    ]);
  });

  it('inside an option go by both names', () => {
    const hint = 'unknown option "inner.siz"; did you mean "inner.size"?';
    expect(faultOf(() => resolve({ inner: { siz: 1 } }))).toEqual(['unknown-option', `dejalu: ${hint}`]);
    const message = 'option "inner.size" must be a whole number from 1 to 9, not 10 (number)';
    expect(faultOf(() => resolve({ inner: { size: 10 } }))).toEqual(['bad-option', `dejalu: ${message}`]);
  });
});

describe('a check', () => {
  it.each([
    ['integer', integer(1, 3), [1, 2, 3], [0, 4, 1.5, Number.NaN, '2', null], 'must be a whole number from 1 to 3'],
    ['share', share(0, 1), [0.001, 1], [0, 1.1, Number.NaN, '1'], 'must be a number above 0 and at most 1'],
    ['between', between(0, 1), [0.5], [0, 1, Number.NaN], 'must be a number above 0 and below 1'],
    ['range', range(0, 1), [0, 0.5, 1], [-0.1, 1.1, Number.NaN, true], 'must be a number from 0 to 1'],
    ['flag', flag(), [true, false], [0, 'true', null], 'must be true or false'],
    ['strings', strings(), [[], ['a']], ['a', [1], { 0: 'a', length: 1 }], 'must be an array of strings'],
    ['oneOf', oneOf('a', 'b'), ['a', 'b'], ['c', 1, ['a']], 'must be "a" or "b"'],
    ['functionOr', functionOr(), [() => 1], ['x', {}], 'must be a function'],
  ] as const)('%s', (_, check, accepted, refused, message) => {
    for (const value of accepted) expect(check(value, 'name')).toBe(value);
    for (const value of refused) {
      expect(faultOf(() => check(value, 'name'))).toEqual([
        'bad-option',
        `dejalu: option "name" ${message}, not ${describeValue(value)}`,
      ]);
    }
  });
});

describe('an error', () => {
  it('is one class, with a code and the cause', () => {
    const cause = new Error('below');
    const error = new DejaluError('bad-input', 'file x: line 3 is no JSON', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'DejaluError',
      code: 'bad-input',
      message: 'dejalu: file x: line 3 is no JSON',
      cause,
    });
    expect(String(error)).toBe('DejaluError: dejalu: file x: line 3 is no JSON');
  });

  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [42, '42 (number)'],
    [Number.NaN, 'NaN (number)'],
    [true, 'true (boolean)'],
    [10n, '10 (bigint)'],
    [Symbol('x'), 'Symbol(x) (symbol)'],
    ['short', '"short"'],
    ['x'.repeat(50), `"${'x'.repeat(40)}…"`],
    [[1, 2], 'an array of 2'],
    [{ a: 1 }, 'an object'],
    [Object.create(null), 'an object'],
    [new Map([[1, 2]]), 'a Map'],
    [new Uint8Array(3), 'a Uint8Array of 3'],
    [new Int8Array(1), 'an Int8Array of 1'],
    [Promise.resolve(1), 'a Promise'],
    [new (class {})(), 'an object'],
    [() => 1, 'a function'],
  ])('names %s', (value, named) => {
    expect(describeValue(value)).toBe(named);
  });
});
