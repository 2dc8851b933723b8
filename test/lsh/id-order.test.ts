/** Entries in the order of their ids, whatever has come and gone since they were last asked for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdOrder } from '../../src/lsh/id-order.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

it('is what sorting them anew would be, and what was taken out goes when others come', () => {
  const step = fc.record({
    added: fc.array(fc.string({ maxLength: 4 }), { maxLength: 40 }),
    removed: fc.array(fc.nat()),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const order = new IdOrder();
      const ids: (string | undefined)[] = [];
      const living = () => [...ids.keys()].filter((entry) => ids[entry] !== undefined);
      for (const { added, removed } of steps) {
        for (const id of added) {
          if (ids.includes(id)) continue;
          order.add(ids.length);
          ids.push(id);
        }
        const wanted = living().sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
        expect([...order.inOrder(ids)].filter((entry) => ids[entry] !== undefined)).toEqual(wanted);
        for (const entry of removed) if (ids.length > 0) ids[entry % ids.length] = undefined;
      }
      order.add(ids.length);
      ids.push('the last');
      expect(order.inOrder(ids)).toHaveLength(living().length);
    }),
    { seed: FIXED_SEED, numRuns: 200 },
  );
});

it('takes 4 bytes an entry, twice at most', () => {
  const order = new IdOrder();
  for (let i = 0; i < 5000; i++) order.add(i);
  expect(order.byteLength).toBeLessThanOrEqual(2 * 4 * 5000);
});
