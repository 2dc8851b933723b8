/** The growing columns, against an array. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column } from '../../src/tables/column.ts';
import { codeOf } from '../error-code.ts';

const FIXED = { seed: 20_260_301, numRuns: 300 };

describe('a column', () => {
  it('holds what was pushed and appended, in order', () => {
    const step = fc.oneof(fc.nat({ max: 99 }), fc.array(fc.nat({ max: 99 }), { maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const column = new Column(new Uint32Array(4));
        for (const values of steps) {
          if (typeof values === 'number') column.push(values);
          else column.append(Uint32Array.from(values));
        }
        expect(column.length).toBe(steps.flat().length);
        expect([...column.data.subarray(0, column.length)]).toEqual(steps.flat());
      }),
      FIXED,
    );
  });

  it('never holds more than twice what it needs', () => {
    const column = new Column(new Uint8Array(1));
    for (let i = 1; i <= 10_000; i++) {
      column.push(i & 0xff);
      expect(column.data.length).toBeLessThanOrEqual(2 * i);
    }
    column.append(new Uint8Array(70_000));
    expect(column.data.length).toBeLessThanOrEqual(2 * column.length);
  });

  it('grows to what is expected at once, eightfold at most', () => {
    const column = new Column(new Uint32Array(4));
    column.expected = 20;
    for (let i = 0; i < 5; i++) column.push(i);
    expect(column.data.length).toBe(20);
    column.expected = 1_000_000;
    column.room(20)[24] = 7;
    column.length += 20;
    expect(column.data.length).toBe(160);
    expect([...column.data.subarray(0, 5), column.data[24]]).toEqual([0, 1, 2, 3, 4, 7]);
    column.expected = 0;
    column.append(new Uint32Array(500));
    expect(column.data.length).toBe(525);
  });

  it('refuses what its places can not be told of', () => {
    const column = new Column(new Uint8Array(0));
    column.length = 2 ** 32 - 1;
    expect(codeOf(() => column.room(2))).toBe('unsupported');
  });

  it('may begin empty', () => {
    const column = new Column(new Int32Array(0));
    column.push(-7);
    column.push(7);
    expect([...column.data.subarray(0, column.length)]).toEqual([-7, 7]);
  });

  it.each([Uint8Array, Uint16Array, Uint32Array, Int32Array])('stays a %o when it grows', (Type) => {
    const column = new Column(new Type(2));
    for (let i = 0; i < 100; i++) column.push(i);
    expect(column.data).toBeInstanceOf(Type);
    expect(column.data[99]).toBe(99);
  });

  it('is not disturbed by an array that was appended and changed later', () => {
    const column = new Column(new Uint32Array(0));
    const values = Uint32Array.of(1, 2);
    column.append(values);
    values[0] = 9;
    expect(column.data[0]).toBe(1);
  });
});
