/** Documents that come one by one: the same answer, progress, an end on demand, and no text kept. */
import { describe, expect, it } from 'vitest';
import { settled } from '../../bench/settled.ts';
import { resolveDedupe } from '../../src/dedupe/options.ts';
import type { DedupeResult } from '../../src/dedupe/result.ts';
import { UnitCutter, UnitReader } from '../../src/dedupe/units.ts';
import { dedupe } from '../../src/dedupe.ts';
import { codeOf } from '../error-code.ts';
import { maker, mixedTexts } from './corpus.ts';

const texts = mixedTexts(3, 400);
const documents = texts.map((text, i) => ({ id: `d${i}`, text, date: `20${10 + (i % 80)}`, source: `s${i % 3}` }));
const options = { threshold: 0.6, keep: 'earliest', pairs: true } as const;

const whole = (result: DedupeResult) => ({
  ...result,
  pairs: [...(result.pairs ?? [])],
  documents: [...result.documents],
});

async function* later<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) {
    await undefined;
    yield item;
  }
}

describe('iterables', () => {
  it.each([
    ['documents', documents],
    ['texts', texts],
  ] as const)('of %s give what an array gives', async (_, units) => {
    const expected = whole(dedupe(units as readonly string[], options));
    const unnamed = new Set(units as readonly string[]);
    expect(whole(dedupe([...unnamed], options))).toEqual(whole(dedupe(unnamed, options)));
    expect(whole(dedupe((units as readonly string[]).values(), options))).toEqual(expected);
    expect(whole(await dedupe(later(units as readonly string[]), options))).toEqual(expected);
  });

  it('that are asynchronous reject with what is wrong', async () => {
    const wrong = later([
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ]);
    await expect(dedupe(wrong)).rejects.toThrow('dejalu: documents 0 and 1 have the same id, "a"');
    await expect(dedupe(later(['a']), { threshold: 2 })).rejects.toThrow('option "threshold"');
    await expect(dedupe(later(['a', { id: 'b', text: 'c' }] as string[]))).rejects.toThrow(
      'document 1 must be a string',
    );
  });

  it('give up their own error, and are closed where dedupe fails', async () => {
    let closed = false;
    async function* broken(): AsyncGenerator<string> {
      try {
        yield 'text';
        yield 7 as unknown as string;
      } finally {
        closed = true;
      }
    }
    await expect(dedupe(broken())).rejects.toThrow('document 1 must be a string');
    expect(closed).toBe(true);
    await expect(
      dedupe(
        (async function* () {
          yield 'text';
          throw new TypeError('the disk is full');
        })(),
      ),
    ).rejects.toThrow(TypeError);
  });
});

describe('progress', () => {
  it('is told from nothing to everything, with the total where that is known', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${texts[i % 400]} ${i}`);
    for (const [units, total] of [
      [many, 3000],
      [many.values(), undefined],
    ] as const) {
      const seen: [number, number | undefined][] = [];
      dedupe(units, { onProgress: (done, all) => seen.push([done, all]) });
      expect(seen[0]).toEqual([0, total]);
      expect(seen.at(-1)).toEqual([3000, total]);
      const counts = seen.map(([done]) => done);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(seen.length).toBeGreaterThan(10);
    }
    const seen: number[] = [];
    await dedupe(later(many), { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(3000);
  });
});

describe('a signal', () => {
  it('ends the call with its reason, before anything is read or between batches', async () => {
    const reason = new Error('enough');
    const given = AbortSignal.abort(reason);
    expect(() => dedupe(texts, { signal: given })).toThrow(reason);
    await expect(dedupe(later(texts), { signal: given })).rejects.toBe(reason);

    const many = Array.from({ length: 5000 }, () => texts[0].repeat(3));
    const controller = new AbortController();
    let read = 0;
    function* counted(): Generator<string> {
      for (const text of many) {
        if (++read === 1000) controller.abort(reason);
        yield text;
      }
    }
    expect(() => dedupe(counted(), { signal: controller.signal })).toThrow(reason);
    expect(read).toBeLessThan(5000);
  });

  it('ends a call that waits for an iterable which has gone silent, and asks it to close', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    let closing = false;
    let asked = 0;
    const silent: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          if (++asked === 1) return Promise.resolve({ done: false, value: 'text' });
          setTimeout(() => controller.abort(reason));
          return new Promise(() => {});
        },
        return: () => {
          closing = true;
          return new Promise(() => {});
        },
      }),
    };
    await expect(dedupe(silent, { signal: controller.signal })).rejects.toBe(reason);
    expect([asked, closing]).toEqual([2, true]);
  });

  it('ends a call between two units of an iterable, and closes that', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    let closed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (let i = 0; ; i++) {
          if (i === 3) controller.abort(reason);
          yield 'text';
        }
      } finally {
        closed = true;
      }
    }
    await expect(dedupe(endless(), { signal: controller.signal })).rejects.toBe(reason);
    expect(closed).toBe(true);
  });

  it('leaves what else goes wrong in an iterable as it is', async () => {
    const { signal } = new AbortController();
    await expect(dedupe(later(['a', 7 as unknown as string]), { signal })).rejects.toThrow(
      'document 1 must be a string',
    );
    const fault = new TypeError('the disk is full');
    const broken = (async function* () {
      yield 'text';
      throw fault;
    })();
    await expect(dedupe(broken, { signal })).rejects.toBe(fault);
  });

  it('that is not given changes nothing', async () => {
    const { signal } = new AbortController();
    const expected = whole(dedupe(texts, options));
    expect(whole(dedupe(texts, { ...options, signal }))).toEqual(expected);
    expect(whole(await dedupe(later(texts), { ...options, signal }))).toEqual(expected);
  });

  it('that is none is refused', () => {
    expect(codeOf(() => dedupe(texts, { signal: {} as AbortSignal }))).toBe('bad-option');
  });
});

describe('memory', () => {
  it('that the answer holds is some 60 bytes per unit: no texts, no shingles', async () => {
    const make = maker(8);
    const count = 20_000;
    const units = Array.from({ length: count }, () => make.words(60).join(' '));
    dedupe(units.slice(0, 2000));
    const before = await settled();
    const result = dedupe(units);
    const { held } = await settled();
    expect(result.counts.kept).toBe(count);
    // A unit has 58 shingles, which are 232 bytes.
    expect((held - before.held) / count).toBeLessThan(100);
  });

  it('per unit is 16 bytes beside the sets, up to 32 with the room to grow', () => {
    const make = maker(2);
    for (const count of [5000, 9000]) {
      const reader = new UnitReader();
      const settings = resolveDedupe({});
      const cutter = new UnitCutter(settings, (...unit) => reader.take(...unit));
      for (let i = 0; i < count; i++) cutter.push({ id: String(i), text: make.words(5).join(' ') });
      cutter.flush();
      const { units, sets } = reader.finish();
      expect(units.count).toBe(count);
      expect(units.byteLength / count).toBeGreaterThanOrEqual(16);
      expect(units.byteLength / count).toBeLessThanOrEqual(32);
      expect(sets.pool.length).toBe(3 * count);
    }
  });
});
