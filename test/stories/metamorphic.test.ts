/** What must not change when a feed gains or loses documents that an editor does not count. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document, Report } from '../../src/types.ts';
import { groupsOf } from './asked.ts';
import { isCarrier, makeFeed } from './feed.ts';

const feed = makeFeed({ seed: 21, rounds: 3, dates: 'time', sources: true });
const original = findBackground(feed.documents);

/** Of each document that is in both what is fresh. */
function expectSameFresh(report: Report, other: Report, least = 1): void {
  const spans = new Map(report.documents.map((document) => [document.id, document.freshText()]));
  const both = other.documents.filter(({ id }) => spans.has(id));
  const changed = both.filter((document) => spans.get(document.id) !== document.freshText()).map(({ id }) => id);
  if (least === 1) expect(changed).toEqual([]);
  else expect(changed.length).toBeLessThanOrEqual((1 - least) * both.length);
}

describe('the answer about all others does not change', () => {
  it('of a feed that has stories, carriers and follow-ups', () => {
    expect(original.stories.length).toBeGreaterThan(15);
    expect(original.carriers).toHaveLength(9);
    expect(original.followUps.length).toBeGreaterThan(5);
  });

  it('without the carriers', () => {
    const report = findBackground(feed.documents.filter(({ id }) => !isCarrier(feed.makingOf.get(id))));
    expect(report.stories).toEqual(original.stories);
    expect(report.followUps).toEqual(original.followUps);
    expectSameFresh(original, report);
    const told = ({ passages }: Report) => passages.map(({ id, role, stories }) => [id, role, stories]).sort();
    expect(told(report)).toEqual(told(original));
  });

  it('with another reprint of every first version', () => {
    const firsts = new Set(original.stories.map(({ id }) => id));
    const prints = feed.documents
      .filter(({ id }) => firsts.has(id))
      .map((document): Document => ({ ...document, id: `print of ${document.id}`, source: 'another paper' }));
    const report = findBackground([...feed.documents, ...prints]);
    expect(report.stories).toHaveLength(original.stories.length);
    for (const { id } of prints) {
      const story = report.stories.find(({ versions }) => versions.some(({ document }) => document === id));
      expect(story?.id).toBe(id.slice('print of '.length));
    }
    const counted = ({ passages }: Report) =>
      passages
        .filter(({ role }) => role === 'background')
        .map(({ id, stories }) => [id, stories])
        .sort();
    expect(counted(report)).toEqual(counted(original));
    expectSameFresh(original, report);
  });

  it('with a digest of it', () => {
    const leads = feed.documents
      .filter(({ id }) => feed.makingOf.get(id) === 'wire')
      .slice(0, 6)
      .map(({ text }) => text.split('\n\n').at(1) as string);
    const digest: Document = { id: 'zz', source: 'another paper', date: '2031-03-09T00:00Z', text: leads.join('\n\n') };
    const report = findBackground([...feed.documents, digest]);
    expect(report.carriers.map(({ document }) => document)).toContain('zz');
    expect(report.stories).toEqual(original.stories);
    expectSameFresh(original, report);
  });

  it('when all dates are a year later, written with another zone', () => {
    const later = feed.documents.map((document): Document => {
      const date = new Date(Date.parse(document.date as string) + 365 * 86_400_000 + 7_200_000).toISOString();
      return { ...document, date: `${date.slice(0, 19)}+02:00` };
    });
    const report = findBackground(later);
    expect(report.stories).toEqual(original.stories);
    expect(report.carriers).toEqual(original.carriers);
    expect(report.followUps).toEqual(original.followUps);
    expectSameFresh(original, report);
  });

  it('when dates are seconds of the epoch', () => {
    const epoch = feed.documents.map((document): Document => {
      return { ...document, date: String(Date.parse(document.date as string) / 1000) };
    });
    const report = findBackground(epoch);
    expect(report.stories).toEqual(original.stories);
    expect(report.carriers).toEqual(original.carriers);
    expectSameFresh(original, report);
  });

  it('of stories when more is asked of a passage', () => {
    const report = findBackground(feed.documents, { minStories: 4, minTokens: 12 });
    expect(groupsOf(report)).toEqual(groupsOf(original));
    expect(report.carriers.map(({ document }) => document)).toEqual(original.carriers.map(({ document }) => document));
  });
});

describe('what a report says of one thing in two places agrees', () => {
  const documents = new Map(original.documents.map((document) => [document.id, document]));
  const text = new Map(feed.documents.map((document) => [document.id, document.text]));

  it('stories, versions and kinds', () => {
    const inStories = new Map(
      original.stories.flatMap(({ id, versions }) =>
        versions.map(({ document, kind }) => [document, { id, kind }] as const),
      ),
    );
    const carriers = new Set(original.carriers.map(({ document }) => document));
    const followUps = new Set(original.followUps.map(({ document }) => document));
    for (const { id, story, kind } of original.documents) {
      expect(kind === 'carrier', id).toBe(carriers.has(id));
      expect(story === undefined, id).toBe(carriers.has(id));
      if (carriers.has(id)) continue;
      expect(story, id).toBe(inStories.get(id)?.id ?? id);
      if (kind === 'follow-up') expect(followUps.has(id), id).toBe(true);
      else expect(kind, id).toBe(inStories.get(id)?.kind ?? 'first');
    }
  });

  it('versions are compared with earlier ones of their story', () => {
    for (const { id, versions } of original.stories) {
      expect(versions.length).toBeGreaterThanOrEqual(2);
      expect(versions[0]).toEqual({
        document: id,
        kind: 'first',
        of: undefined,
        shares: { own: 0, other: 0 },
        changes: [],
      });
      for (const [i, { of, shares, changes }] of versions.entries()) {
        if (i === 0) continue;
        expect(versions.slice(0, i).map(({ document }) => document)).toContain(of);
        for (const share of [shares.own, shares.other]) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const { start, end } of changes) expect(end).toBeGreaterThan(start);
      }
    }
  });

  it('what was retold is fresh here and not fresh there', () => {
    for (const { id, retoldBy, paragraphs } of original.documents) {
      let before = 0;
      const fresh = documents.get(id)?.freshSpans() ?? [];
      for (const { start, end, documents: by } of retoldBy) {
        expect(start, id).toBeGreaterThanOrEqual(before);
        before = end;
        expect(by, id).not.toContain(id);
        expect(new Set(by).size).toBe(by.length);
        const isFresh = (at: number) => fresh.some((span) => span.start <= at && at < span.end);
        expect(isFresh(start) && isFresh(end - 1), `${id} ${start}`).toBe(true);
        expect(paragraphs.some((p) => p.start <= start && start < p.end)).toBe(true);
      }
    }
  });

  it('what a carrier or follow-up took stands in the document it is from, and is not fresh', () => {
    for (const { document, took } of [...original.carriers, ...original.followUps]) {
      for (const { start, end, from } of took) {
        const stretch = text.get(document)?.slice(start, end) ?? '';
        const first = stretch.split('\n\n')[0] as string;
        expect(text.get(from), `${document} ${start}`).toContain(first.slice(0, 60));
        const fresh = documents.get(document)?.freshSpans() ?? [];
        expect(
          fresh.filter((span) => span.start < end && start < span.end),
          `${document} ${start}`,
        ).toEqual([]);
      }
    }
  });

  it('an occurrence is a copy of a document that has the passage and is not later', () => {
    const date = new Map(feed.documents.map((d) => [d.id, d.date as string]));
    for (const { occurrences } of original.passages) {
      const having = new Set(occurrences.map(({ document }) => document));
      for (const { document, verdict, from } of occurrences) {
        expect(from !== undefined).toBe(verdict === 'copy');
        if (from === undefined) continue;
        expect(having.has(from)).toBe(true);
        expect((date.get(from) as string) <= (date.get(document) as string)).toBe(true);
      }
    }
  });

  it('shares of paragraphs and documents', () => {
    for (const { id, fresh, paragraphs } of original.documents) {
      for (const { coverage, evidence, verdict } of paragraphs) {
        const all = evidence.background + evidence.chrome + evidence.formula + evidence.copy;
        expect(all, id).toBeCloseTo(coverage, 9);
        if (verdict !== 'mixed' && verdict !== 'fresh') expect(evidence[verdict]).toBeGreaterThanOrEqual(0.8);
      }
      expect(fresh === 0, id).toBe(documents.get(id)?.freshText() === '');
    }
  });
});
