/** Clusters from matches: against slow and obvious versions, in any order, and in linear time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink, type Edge } from '../../src/cluster/average-link.ts';
import { componentsOf } from '../../src/cluster/components.ts';
import { groups } from '../../src/cluster/groups.ts';
import { leaders } from '../../src/cluster/leaders.ts';
import { Matches } from '../../src/cluster/matches.ts';
import { starByDegree } from '../../src/cluster/star.ts';
import { UnionFind } from '../../src/cluster/union-find.ts';
import { growthExponent } from '../growth-exponent.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const NODES = 14;
const LIMIT = 32;

/** Distinct pairs a > b with a similarity from .5 to 1, in steps that make ties. */
const edges: fc.Arbitrary<Edge[]> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: NODES - 1 }), fc.nat({ max: NODES - 1 }), fc.integer({ min: 4, max: 8 })), {
    selector: ([a, b]) => Math.max(a, b) * NODES + Math.min(a, b),
    maxLength: 40,
  })
  .map((list) =>
    list
      .filter(([a, b]) => a !== b)
      .map(([a, b, eighths]) => ({ a: Math.max(a, b), b: Math.min(a, b), similarity: eighths / 8 })),
  );

function matchesOf(list: readonly Edge[]): Matches {
  const matches = new Matches();
  for (const { a, b, similarity } of list) matches.push(a, b, similarity);
  return matches;
}

const similarityIn = (list: readonly Edge[]) => (a: number, b: number) =>
  a === b ? 1 : (list.find((edge) => edge.a === Math.max(a, b) && edge.b === Math.min(a, b))?.similarity ?? 0);

/** The label of each node, renamed to the least node that has it. */
const canonical = (labels: Uint32Array) => Array.from(labels, (label) => labels.indexOf(label));

const shuffled = (list: readonly Edge[], seed: number) =>
  [...list].sort((x, y) => ((x.a * 31 + x.b * 17 + seed) % 7) - ((y.a * 31 + y.b * 17 + seed) % 7));

describe('union-find', () => {
  it('labels what is connected by its least node', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const sets = new UnionFind(NODES);
        const labels = Array.from({ length: NODES }, (_, i) => i);
        for (const { a, b } of list) {
          sets.union(a, b);
          const [least, other] = [Math.min(labels[a], labels[b]), Math.max(labels[a], labels[b])];
          for (let i = 0; i < NODES; i++) if (labels[i] === other) labels[i] = least;
        }
        expect(labels).toEqual(labels.map((_, i) => sets.find(i)));
      }),
      { seed: FIXED_SEED },
    );
  });
});

describe('average link', () => {
  it('merges the two most similar clusters until none are similar enough', () => {
    fc.assert(
      fc.property(edges, fc.constantFrom(0.1, 0.25, 0.4, 0.6), (list, stop) => {
        expect([...averageLink(NODES, list, stop)]).toEqual(slowAverageLink(list, stop));
      }),
      { seed: FIXED_SEED, numRuns: 1000 },
    );
  });

  it('does not depend on the order of the edges', () => {
    fc.assert(
      fc.property(edges, fc.nat({ max: 6 }), (list, seed) => {
        expect(averageLink(NODES, shuffled(list, seed), 0.3)).toEqual(averageLink(NODES, list, 0.3));
      }),
      { seed: FIXED_SEED },
    );
  });

  it('parts two cliques that one edge joins', () => {
    const list: Edge[] = [];
    for (let a = 0; a < 8; a++) for (let b = 0; b < a; b++) if (a < 4 || b >= 4) list.push({ a, b, similarity: 0.9 });
    list.push({ a: 4, b: 3, similarity: 0.9 });
    expect([...averageLink(8, list, 0.4)]).toEqual([0, 0, 0, 0, 4, 4, 4, 4]);
  });
});

describe('stars', () => {
  it('have the node with the most neighbours at their centre, and nobody without an edge to it', () => {
    fc.assert(
      fc.property(edges, fc.nat({ max: 6 }), (list, seed) => {
        const labels = starByDegree(NODES, list);
        const joined = similarityIn(list);
        labels.forEach((centre, node) => {
          expect(node === centre || joined(node, centre) > 0).toBe(true);
        });
        const degree = (node: number) => list.filter(({ a, b }) => a === node || b === node).length;
        const most = Math.max(...Array.from({ length: NODES }, (_, i) => degree(i)));
        const first = Array.from({ length: NODES }, (_, i) => i).find((i) => degree(i) === most) as number;
        expect(labels.filter((label) => label === first)).toHaveLength(most + 1);
        expect(starByDegree(NODES, shuffled(list, seed))).toEqual(labels);
      }),
      { seed: FIXED_SEED },
    );
  });
});

describe('leaders', () => {
  const inOrder = (list: readonly Edge[], order: readonly number[], limit = LIMIT) => {
    const matches = matchesOf(list);
    const connected = order.filter((node) => list.some(({ a, b }) => a === node || b === node));
    const similarity = similarityIn(list);
    const passes = (a: number, b: number) => similarity(a, b) > 0;
    return leaders(componentsOf(NODES, matches, limit), matches, Uint32Array.from(connected), passes);
  };
  const order = fc.shuffledSubarray(
    Array.from({ length: NODES }, (_, i) => i),
    { minLength: NODES },
  );

  it('are chosen in the order of preference among what none of them represents', () => {
    fc.assert(
      fc.property(edges, order, (list, preferred) => {
        const similarity = similarityIn(list);
        const expected = Array.from({ length: NODES }, () => -1);
        for (const leader of preferred) {
          if (expected[leader] !== -1) continue;
          for (const node of preferred) {
            if (expected[node] === -1 && similarity(node, leader) > 0) expected[node] = leader;
          }
        }
        expect([...inOrder(list, preferred)]).toEqual(expected);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('are the same where matches had to be left out', () => {
    // With a limit of 1 every component counts as partial; a spanning forest is all that is recorded of it.
    fc.assert(
      fc.property(edges, order, (list, preferred) => {
        const sets = new UnionFind(NODES);
        const forest = list.filter(({ a, b }) => {
          const joins = sets.find(a) !== sets.find(b);
          sets.union(a, b);
          return joins;
        });
        const matches = matchesOf(forest);
        const similarity = similarityIn(list);
        const connected = preferred.filter((node) => list.some(({ a, b }) => a === node || b === node));
        const components = componentsOf(NODES, matches, 1);
        const passes = (a: number, b: number) => similarity(a, b) > 0;
        expect(leaders(components, matches, Uint32Array.from(connected), passes)).toEqual(inOrder(list, preferred));
      }),
      { seed: FIXED_SEED },
    );
  });
});

describe('leaders of groups', () => {
  it('take nobody from another group, and nobody whom they do not match', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: NODES }, (_, i) => i),
      { minLength: NODES },
    );
    fc.assert(
      fc.property(edges, order, fc.constantFrom(1, LIMIT), (list, preferred, limit) => {
        const matches = matchesOf(list);
        const similarity = similarityIn(list);
        const components = componentsOf(NODES, matches, limit);
        const parts = groups(components, matches, { threshold: 0.5, similarity });
        const passes = (a: number, b: number) => similarity(a, b) >= 0.5;
        const result = leaders(parts, matches, Uint32Array.from(preferred), passes);
        result.forEach((leader, node) => {
          expect(parts.labels[leader]).toBe(parts.labels[node]);
          expect(result[leader]).toBe(leader);
          expect(similarity(leader, node)).toBeGreaterThanOrEqual(0.5);
        });
        for (const a of result) {
          for (const b of result) if (a !== b && passes(a, b)) expect(parts.labels[a]).not.toBe(parts.labels[b]);
        }
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
  });
});

describe('groups', () => {
  const grouped = (list: readonly Edge[], count = NODES, limit = LIMIT) => {
    const matches = matchesOf(list);
    const settings = { threshold: 0.5, similarity: similarityIn(list) };
    return groups(componentsOf(count, matches, limit), matches, settings).labels;
  };

  it('are whole components where these are dense', () => {
    expect([
      ...grouped(
        [
          { a: 1, b: 0, similarity: 0.5 },
          { a: 2, b: 1, similarity: 0.5 },
        ],
        4,
      ),
    ]).toEqual([0, 0, 0, 3]);
  });

  it('are parts of a component that is a long chain', () => {
    const chain = Array.from({ length: 29 }, (_, i) => ({ a: i + 1, b: i, similarity: 0.8 }));
    const labels = grouped(chain, 30);
    expect(new Set(labels).size).toBeGreaterThan(4);
    expect(labels.every((label, node) => label <= node)).toBe(true);
  });

  it('take in what is half as similar on average as a match must be, and no more', () => {
    // A hub with five rays of .8; averages to the cluster that grows around it are .8, .4, .27, .2.
    const rays = [1, 2, 3, 4, 5].map((a) => ({ a, b: 0, similarity: 0.8 }));
    expect([...grouped(rays, 6)]).toEqual([0, 0, 0, 0, 4, 5]);
  });

  it('are labelled by their least node, whatever the order of the matches', () => {
    fc.assert(
      fc.property(edges, fc.nat({ max: 6 }), (list, seed) => {
        const labels = grouped(list);
        expect([...labels]).toEqual(canonical(labels));
        expect(grouped(shuffled(list, seed))).toEqual(labels);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('are judged on a sample where matches had to be left out', () => {
    // 40 near-copies of which each was compared with one other: dense all the same.
    const star = Array.from({ length: 39 }, (_, i) => ({ a: i + 1, b: 0, similarity: 0.9 }));
    const matches = matchesOf(star);
    const components = componentsOf(40, matches, 1);
    const alike = groups(components, matches, { threshold: 0.8, similarity: () => 0.9 });
    expect(new Set(alike.labels).size).toBe(1);
    const unlike = groups(components, matches, {
      threshold: 0.8,
      similarity: (a, b) => (a === 0 || b === 0 ? 0.9 : 0.1),
    });
    expect(new Set(unlike.labels).size).toBe(1); // not dense, but a star
    expect([...unlike.partial]).toEqual(new Array(40).fill(1)); // by label, and node 0 is the label
  });
});

describe('time', { timeout: 60_000 }, () => {
  const chain = (size: number) => Array.from({ length: size - 1 }, (_, i) => ({ a: i + 1, b: i, similarity: 0.8 }));
  const hub = (size: number) => Array.from({ length: size - 1 }, (_, i) => ({ a: i + 1, b: 0, similarity: 0.8 }));
  it.each([
    ['a chain', chain],
    ['a hub', hub],
  ])('of average link is nearly linear on %s', (_, make) => {
    const work = (list: Edge[]) => void averageLink(list.length + 1, list, 0.2);
    expect(growthExponent([1500, 4500, 13_500], make, work, 1.4)).toBeLessThan(1.5);
  });

  it('of a large component that is not dense is nearly linear', () => {
    const make = (size: number) =>
      matchesOf(Array.from({ length: size - 1 }, (_, i) => ({ a: i + 1, b: i & ~63, similarity: 0.8 })));
    const work = (matches: Matches) => {
      const components = componentsOf(matches.count + 1, matches, LIMIT);
      groups(components, matches, { threshold: 0.5, similarity: () => 0 });
    };
    expect(growthExponent([4000, 12_000, 36_000], make, work, 1.4)).toBeLessThan(1.5);
  });
});

/** All pairs of clusters at every step. */
function slowAverageLink(list: readonly Edge[], stop: number): number[] {
  const similarity = similarityIn(list);
  const clusters: number[][] = Array.from({ length: NODES }, (_, i) => [i]);
  for (;;) {
    let best: { value: number; a: number; b: number } | undefined;
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        let sum = 0;
        for (const x of clusters[a]) for (const y of clusters[b]) if (x !== y) sum += similarity(x, y);
        const value = sum / (clusters[a].length * clusters[b].length);
        if (value >= stop && (!best || value > best.value)) best = { value, a, b };
      }
    }
    if (!best) break;
    clusters[best.a] = [...clusters[best.a], ...clusters[best.b]];
    clusters.splice(best.b, 1);
  }
  const labels: number[] = [];
  for (const members of clusters) for (const node of members) labels[node] = Math.min(...members);
  return labels;
}
