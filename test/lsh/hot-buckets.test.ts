/** Answers with hundreds of ids, and families of damaged copies, against an index that compares everything. */
import { describe, expect, it } from 'vitest';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { Signature } from '../../src/sketch/signature.ts';
import { random32 } from '../sketch/random.ts';
import { NaiveIndex } from './oracle.ts';

const { recipe } = new MinHasher();

/** Copies of a background in which every so many slots are others; every fifth is one that came before. */
function* copiesOf(background: Uint32Array, every: number, next: () => number): Generator<Uint32Array> {
  const all: Uint32Array[] = [];
  for (;;) {
    const again = all.length > 0 && next() % 5 === 0;
    const slots = again ? all[next() % all.length] : background.map((slot) => (next() % every === 0 ? next() : slot));
    all.push(slots);
    yield slots;
  }
}

class Pair {
  readonly index = new LshIndex();
  readonly naive = new NaiveIndex(this.index.bands, this.index.rows);

  add(id: string, slots: Uint32Array): void {
    this.index.add(id, new Signature(slots, recipe));
    this.naive.entries.set(id, slots);
  }

  replace(id: string, slots: Uint32Array): void {
    expect(this.index.replace(id, new Signature(slots, recipe))).toBe(this.naive.entries.delete(id));
    this.naive.entries.set(id, slots);
  }

  delete(id: string): void {
    expect(this.index.delete(id)).toBe(this.naive.entries.delete(id));
  }

  /** @returns how many ids the longest answer has */
  compare(queries: readonly Uint32Array[]): number {
    let most = 0;
    for (const slots of queries) {
      const signature = new Signature(slots, recipe);
      for (const limit of [Infinity, 1000, 40, 10]) {
        const answer = this.index.query(signature, { limit });
        expect(answer).toEqual(this.naive.query(slots, { limit }));
        most = Math.max(most, answer.length);
      }
    }
    return most;
  }
}

const idOf = (i: number) => `paragraph-${(i * 7919) % 100_003}`;

describe('answers with hundreds of ids', () => {
  it('are in order, also among equals, whatever was added, deleted, replaced and merged since the last one', () => {
    const next = random32(31);
    const pair = new Pair();
    const backgrounds = [0, 1].map(() => Uint32Array.from({ length: 128 }, next));
    // The second family has a third of its slots from the first, so that answers come from both.
    backgrounds[1].set(backgrounds[0].subarray(0, 60));
    const copies = backgrounds.map((background) => copiesOf(background, 9, next));
    const draw = () => copies[next() % 2].next().value as Uint32Array;
    const queries = [...backgrounds, draw(), draw()];
    let count = 0;
    const grow = (by: number) => {
      for (let i = 0; i < by; i++) pair.add(idOf(count++), draw());
    };
    grow(500);
    expect(pair.compare(queries)).toBeGreaterThan(400);
    grow(1);
    pair.compare(queries);
    for (let i = 0; i < 500; i += 3) pair.delete(idOf(i));
    pair.compare(queries);
    for (let i = 1; i < 500; i += 3) pair.replace(idOf(i), draw());
    pair.compare(queries);

    const other = new LshIndex({ bands: 32, rows: 4 });
    for (let i = 0; i < 200; i++) {
      const slots = draw();
      other.add(`merged ${idOf(i)}`, new Signature(slots, recipe));
      pair.naive.entries.set(`merged ${idOf(i)}`, slots);
    }
    pair.index.merge(other);
    pair.compare(queries);
    // More than half of them: everything is stored anew.
    for (const id of [...pair.naive.entries.keys()].slice(0, 400)) pair.delete(id);
    pair.compare(queries);
    grow(300);
    expect(pair.compare(queries)).toBeGreaterThan(300);
  });

  it('take 8 bytes an entry and 3 a signature at most, from the first on', () => {
    const next = random32(32);
    const index = new LshIndex();
    const background = Uint32Array.from({ length: 128 }, next);
    const copies = copiesOf(background, 9, next);
    for (let i = 0; i < 4000; i++) index.add(idOf(i), new Signature(copies.next().value as Uint32Array, recipe));
    const query = new Signature(background, recipe);
    index.query(query, { limit: 10 });
    const before = index.byteLength;
    expect(index.query(query).length).toBeGreaterThan(3900);
    // And of what was found 8 an entry and 16 a signature, with the room to grow.
    expect(index.byteLength - before).toBeLessThan((8 + 3 + 8 + 16) * 4000);
  });
});

describe('a founder is elected', () => {
  it.each([
    ['that nobody stored', undefined],
    ['that came late', 9],
    ['that came last', 15],
    ['that was first', 0],
  ])('%s: answers stay, and so they do when it is stored, deleted and stored again', (_, at) => {
    const next = random32(33);
    const background = Uint32Array.from({ length: 128 }, next);
    const pair = new Pair();
    const damaged = Array.from({ length: 60 }, () => background.map((slot) => (next() % 7 === 0 ? next() : slot)));
    for (const [i, slots] of damaged.entries()) {
      pair.add(idOf(i), i === at ? background : slots);
      if (i > 10 && i < 20) pair.compare([background, damaged[0], damaged[i], damaged[40]]);
    }
    const queries = [background, ...damaged.slice(0, 20)];
    pair.compare(queries);
    for (const id of ['late', 'later']) pair.add(id, background);
    expect(pair.index.query(new Signature(background, recipe), { limit: 1 })[0].similarity).toBe(1);
    pair.compare(queries);
    pair.delete('late');
    pair.delete('later');
    pair.compare(queries);
    for (let i = 0; i < 50; i++) pair.delete(idOf(i));
    pair.compare(queries);
    pair.add('late', background);
    expect(pair.compare(queries)).toBeGreaterThan(5);
    expect(pair.index.get('late')?.slots).toEqual(background);
  });

  it('and members then differ from it in half as many slots as from each other', () => {
    const next = random32(34);
    const index = new LshIndex();
    const background = Uint32Array.from({ length: 128 }, next);
    const bytes: number[] = [];
    for (let i = 0; i < 4096; i++) {
      const slots = background.map((slot) => (next() % 8 === 0 ? next() : slot));
      index.add(`${i}`, new Signature(slots, recipe));
      bytes.push(index.byteLength);
    }
    // 16 slots that differ, where 30 would from another copy: with 28 + 64 bytes a member 4,096 of them fit into 2^17
    // numbers of the pool, with 28 + 120 they would take 2^18.
    const pool = 4 * 2 ** 17;
    const others = 4096 * (68 + 92 + 80);
    expect(bytes[4095]).toBeLessThan(pool + others);
  });
});
