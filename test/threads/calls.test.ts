/** Calls that end otherwise than well: refused, aborted, closed, failed. Afterwards the pool can be used again. */
import { DejaluError, dedupe, findBackground, MinHasher } from 'dejalu';
import { Pool, type PoolDedupeOptions, type PoolFindBackgroundOptions, type PoolSignAllOptions } from 'dejalu/threads';
import { afterEach, describe, expect, it } from 'vitest';
import { withFaultyWorkers } from './faulty-workers.ts';
import { madeUpStories } from './stories.ts';

const stories = madeUpStories(2, 200);
const texts = stories.map(({ text }) => text);

const pools: Pool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(threads: number): Pool {
  const pool = new Pool({ threads });
  pools.push(pool);
  return pool;
}

/** The pool does what it is for. */
async function expectUsable(pool: Pool): Promise<void> {
  expect(await pool.signAll(texts)).toEqual(new MinHasher().signAll(texts));
  expect(JSON.stringify(await pool.findBackground(stories))).toBe(JSON.stringify(findBackground(stories)));
}

describe('a pool', () => {
  it('has as many threads as the machine, or as it is told', () => {
    expect(new Pool().threads).toBeGreaterThan(0);
    expect(new Pool({ threads: 64 }).threads).toBe(64);
  });

  it.each([
    [{ threads: 0 }, 'option "threads" must be a whole number from 1 to 64, not 0 (number)'],
    [{ threads: 65 }, 'option "threads" must be'],
    [{ threads: '2' }, 'not "2"'],
    [{ workers: 2 }, 'unknown option "workers"; the options are "threads"'],
  ])('refuses %j', (options, message) => {
    expect(() => new Pool(options as object)).toThrow(message);
  });

  it('refuses what the functions refuse, in the same words', async () => {
    const pool = poolOf(1);
    const wrongTexts = [...texts];
    wrongTexts[17] = 17 as unknown as string;
    const wrongStories = [...stories];
    wrongStories[17] = { id: 'seventeen' } as (typeof stories)[number];
    const twice = [...stories, stories[0]];
    const wrong = { numPerm: 128 } as object;
    await expectSame(pool.signAll(wrongTexts), () => new MinHasher().signAll(wrongTexts));
    await expectSame(pool.signAll(texts, wrong), () => new MinHasher(wrong));
    await expectSame(pool.signAll('text' as never), () => new MinHasher().signAll('text' as never));
    await expectSame(pool.dedupe(texts, 'fast' as never), () => dedupe(texts, 'fast' as never));
    await expectSame(pool.dedupe(texts, null as never), () => dedupe(texts, null as never));
    await expectSame(pool.dedupe(wrongTexts), () => dedupe(wrongTexts));
    await expectSame(pool.dedupe(twice), () => dedupe(twice));
    await expectSame(pool.dedupe(stories, { keep: 'preferSource' }), () => dedupe(stories, { keep: 'preferSource' }));
    await expectSame(pool.findBackground(wrongStories), () => findBackground(wrongStories));
    await expectSame(pool.findBackground(stories, wrong), () => findBackground(stories, wrong));
  });

  it.each([
    ['signAll', 'tokenizer'],
    ['dedupe', 'tokenizer'],
    ['dedupe', 'split'],
    ['findBackground', 'tokenizer'],
  ] as const)('says in %s that a %s can not cross', async (method, option) => {
    const call = poolOf(1)[method] as (input: unknown, options: object) => Promise<unknown>;
    await expect(call.call(pools[0], stories, { [option]: () => [] })).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringMatching(
        `option "${option}" is a function, which can't cross to a worker; call .* without a`,
      ),
    });
  });

  it('tells on this thread how far it is, from nothing to everything, and as findBackground does', async () => {
    const progressOf = async (run: (onProgress: (done: number, total: number) => void) => unknown) => {
      const steps: [number, number][] = [];
      await run((done, total) => steps.push([done, total]));
      return steps;
    };
    const pool = poolOf(2);
    expect(await progressOf((onProgress) => pool.findBackground(stories, { onProgress }))).toEqual(
      await progressOf((onProgress) => findBackground(stories, { onProgress })),
    );
    const told = await progressOf((onProgress) => pool.dedupe(stories, { onProgress: onProgress as never }));
    expect([told[0], told.at(-1)]).toEqual([
      [0, stories.length],
      [stories.length, stories.length],
    ]);
  });
});

/** Rejects as the other throws: the same class, code and message. */
async function expectSame(rejected: Promise<unknown>, thrown: () => unknown): Promise<void> {
  const error = await rejected.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(DejaluError);
  expect(thrown).toThrow(error as DejaluError);
  expect(thrown).toThrow(expect.objectContaining({ code: (error as DejaluError).code }));
}

describe.each([1, 2])('aborting with %d threads', (threads) => {
  const reason = new Error('enough');
  const calls: [string, (pool: Pool, signal: AbortSignal) => Promise<unknown>][] = [
    ['signAll', (pool, signal) => pool.signAll(texts, { signal })],
    ['dedupe', (pool, signal) => pool.dedupe(stories, { signal })],
    ['findBackground', (pool, signal) => pool.findBackground(stories, { signal })],
  ];

  it.each(calls)('%s before it begins', async (_, run) => {
    const pool = poolOf(threads);
    await expect(run(pool, AbortSignal.abort(reason))).rejects.toBe(reason);
    await expectUsable(pool);
  });

  it.each(calls)('%s while it runs', async (_, run) => {
    const pool = poolOf(threads);
    const controller = new AbortController();
    const running = run(pool, controller.signal);
    const other = pool.dedupe(stories);
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    // The other call doesn't notice, and neither do those that follow.
    expect(await other).toEqual(dedupe(stories));
    await expectUsable(pool);
  });

  it.each(calls)('%s when it has ended', async (_, run) => {
    const pool = poolOf(threads);
    const controller = new AbortController();
    await run(pool, controller.signal);
    controller.abort(reason);
    await expectUsable(pool);
  });

  it('findBackground half-way', async () => {
    const pool = poolOf(threads);
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      if (done >= 64) controller.abort(reason);
    };
    await expect(pool.findBackground(stories, { signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(seen).not.toContain(stories.length);
    await expectUsable(pool);
  });

  it('by what is no signal is a wrong option', async () => {
    const wrong = { signal: 'stop' } as unknown as PoolDedupeOptions;
    await expect(poolOf(threads).dedupe(texts, wrong)).rejects.toMatchObject({
      code: 'bad-option',
      message: 'dejalu: option "signal" must be an AbortSignal, not "stop"',
    });
  });
});

describe('closing', () => {
  it('ends calls under way, and those that come later', async () => {
    const pool = new Pool({ threads: 2 });
    const calls = [pool.signAll(texts), pool.dedupe(stories), pool.findBackground(stories)];
    const settled = Promise.allSettled(calls);
    await pool.close();
    await pool.close();
    const later = [pool.signAll([]), pool.dedupe([]), pool.findBackground([])];
    for (const outcome of [...(await settled), ...(await Promise.allSettled(later))]) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { name: 'DejaluError', code: 'pool-closed', message: 'dejalu: the pool is closed; make a new one' },
      });
    }
  });

  it('comes by itself at the end of `await using`', async () => {
    let used: Pool;
    {
      await using pool = new Pool({ threads: 1 });
      used = pool;
      expect(await pool.signAll(['one two three'])).toHaveLength(1);
    }
    await expect(used.signAll([])).rejects.toMatchObject({ code: 'pool-closed' });
  });
});

/** Texts that a faulty worker throws over, or dies of. */
const POISON = 'a text that is poison to it';
const DEATH = 'a text that it dies of';

describe('a worker that fails', () => {
  const sick = stories.map((story, i) => (i === 17 ? { ...story, id: 'story seventeen', text: POISON } : story));
  const dead = stories.map((story, i) => (i === 17 ? { ...story, id: 'story seventeen', text: DEATH } : story));
  const characters: PoolSignAllOptions = { shingle: { unit: 'char' } };
  const calls: [string, string, (pool: Pool, documents: typeof stories) => Promise<unknown>][] = [
    [
      'signAll',
      'text 17',
      (pool, documents) =>
        pool.signAll(
          documents.map(({ text }) => text),
          characters,
        ),
    ],
    ['dedupe', 'document 17 ("story seventeen")', (pool, documents) => pool.dedupe(documents)],
    ['findBackground', 'document 17 ("story seventeen")', (pool, documents) => pool.findBackground(documents)],
  ];

  it.each(calls)('in %s names the text, with its own error as the cause', async (_, what, run) => {
    await withFaultyWorkers({ throwsOver: POISON }, async () => {
      const pool = poolOf(2);
      await expect(run(pool, sick)).rejects.toMatchObject({
        name: 'DejaluError',
        code: 'worker-failed',
        message: `dejalu: ${what}: no stomach for this`,
        cause: expect.objectContaining({ name: 'RangeError', message: 'no stomach for this' }),
      });
      await expectUsable(pool);
    });
  });

  it.each(calls)('and dies in %s names what it was about, and is replaced', async (_, __, run) => {
    await withFaultyWorkers({ diesOf: DEATH }, async () => {
      const pool = poolOf(2);
      await expect(run(pool, dead)).rejects.toMatchObject({
        name: 'DejaluError',
        code: 'worker-failed',
        message: expect.stringMatching(
          /^dejalu: (text|document) \d+.* to .*: the worker is gone: it ended with code 3$/,
        ),
      });
      await expectUsable(pool);
    });
  });

  it('and never starts says so, each time', async () => {
    await withFaultyWorkers({ missing: true }, async () => {
      const pool = poolOf(2);
      for (let times = 0; times < 2; times++) {
        await expect(pool.dedupe(stories)).rejects.toMatchObject({
          code: 'worker-failed',
          message: expect.stringMatching(/the worker is gone: Cannot find module/),
        });
      }
    });
  });

  it('leaves the order of documents to the dates, and still finds the culprit', async () => {
    const options: PoolFindBackgroundOptions = { minTokens: 6 };
    await withFaultyWorkers({ throwsOver: POISON }, async () => {
      const undated = sick.map(({ id, text }, i) => ({ id, text, date: String(9999 - i) }));
      await expect(poolOf(1).findBackground(undated, options)).rejects.toThrow('document 17 ("story seventeen")');
    });
  });
});
