/** Only what stands in enough documents, of enough sources, over enough days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/dedupe.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const [A, B] = ['The lock at the river mouth was shut.', 'Snow closed both passes above the valley.'];
const clustersOf = (texts: readonly string[], options: object) => {
  const { clusters, kept, counts } = dedupe(texts, { unit: 'paragraph', ...options });
  return [clusters.length, kept.length, counts.rare];
};

describe('frequency rules', () => {
  it('leave clusters out, whose units stay', () => {
    const texts = [`${A}\n\n${B}\n\n${B}`, A, A];
    expect(clustersOf(texts, {})).toEqual([2, 2, 0]);
    expect(clustersOf(texts, { minDocuments: 2 })).toEqual([1, 3, 1]);
    expect(clustersOf(texts, { minDocuments: 3 })).toEqual([1, 3, 1]);
    expect(clustersOf(texts, { minDocuments: 4 })).toEqual([0, 5, 2]);
    expect(clustersOf(texts, { minSources: 1 })).toEqual([0, 5, 2]);
  });

  it('count sources and days of any members as they are', () => {
    const document = fc.record({
      text: fc.constantFrom(A, B),
      source: fc.constantFrom('x', 'y', 'z', undefined),
      day: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
    });
    const rules = fc.record({
      minDocuments: fc.integer({ min: 1, max: 4 }),
      minSources: fc.nat({ max: 3 }),
      minDays: fc.nat({ max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), rules, (list, { minDocuments, minSources, minDays }) => {
        const documents = list.map(({ text, source, day }, i) => {
          return {
            id: String(i),
            text,
            source,
            date: day === undefined ? undefined : `2031-02-2${day}`.replace(/2([89])$/, '1$1'),
          };
        });
        const expected = [A, B].filter((text) => {
          const members = documents.filter((d) => d.text === text);
          if (members.length < Math.max(2, minDocuments)) return false;
          const sources = new Set(members.flatMap(({ source }) => source ?? []));
          const days = members.flatMap(({ date }) => (date === undefined ? [] : [Number(date.slice(-2))]));
          const span = days.length === 0 ? -1 : Math.max(...days) - Math.min(...days);
          return sources.size >= minSources && (minDays === 0 || span >= minDays);
        });
        const { clusters } = dedupe(documents, { minDocuments, minSources, minDays });
        expect(clusters.map(({ members }) => documents[Number(members[0].document)].text).sort()).toEqual(
          expected.sort(),
        );
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
  });

  it.each([
    ['2031-05-01', '2031-05-02', 1, true],
    ['2031-05-01', '2031-05-02', 1.5, false],
    ['2028-02-28', '2028-03-01', 2, true],
    ['2031-05-01T23:59Z', '2031-05-02T00:01Z', 1, false],
    ['2031-05-01T00:30:00+02:00', '2031-05-01T22:30:00Z', 1, true],
    ['2031-05-01T00:30:00-0130', '2031-05-02T02:00:00.125Z', 1, true],
    ['2031-05-01 08:00', '2031-05-02T08:00:00Z', 1, true],
  ])('%s to %s is %d days: %s', (from, to, minDays, expected) => {
    const documents = [from, to].map((date, i) => ({ id: String(i), text: A, date }));
    expect(dedupe(documents, { minDays }).clusters).toHaveLength(expected ? 1 : 0);
  });

  it.each(['May 5', '2031', '2031-02-29', '2031-13-01', '2031-05-01T8:00'])(
    'need dates that can be read: %s is none',
    (date) => {
      const work = () => dedupe([{ id: 'daily-1', text: A, date }], { minDays: 1 });
      expect(work).toThrow(`dejalu: document 0 ("daily-1"): "date" must be a date of ISO 8601, such as "2020-11-09"`);
      expect(work).toThrow(`for option "minDays", not "${date}"`);
      expect(codeOf(work)).toBe('bad-document');
      expect(dedupe([{ id: 'daily-1', text: A, date }]).counts.kept).toBe(1);
    },
  );
});
