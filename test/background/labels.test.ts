import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { type Label, labels, stories } from './stories.ts';

const report = findBackground(stories);
const text = new Map(stories.map((story) => [story.id, story.text]));
const background = report.passages.filter(({ role }) => role === 'background');

/** Code units of [start, end) in `document` that passages cover. */
function covered(passages: typeof report.passages, { doc, start, end }: Label): number {
  const marks = new Uint8Array(end - start);
  for (const { occurrences } of passages) {
    for (const o of occurrences) {
      if (o.document === doc) marks.fill(1, Math.max(0, o.start - start), Math.max(0, o.end - start));
    }
  }
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

const wording = (label: Label) => `${label.doc} ${label.layout}: ${text.get(label.doc)?.slice(label.start, label.end)}`;
const told = labels.filter(({ kind, layout }) => kind === 'background' && layout !== 'paraphrase');

describe('on the shipped stories', () => {
  it('every labelled background is found, paraphrases apart', () => {
    expect(told.filter((label) => covered(background, label) < 0.5).map(wording)).toEqual([]);
  });

  it('background that stands in one story is not reported', () => {
    const single = labels.filter(({ kind }) => kind === 'background-single');
    expect(single.length).toBeGreaterThan(3);
    expect(single.filter((label) => covered(report.passages, label) > 0).map(wording)).toEqual([]);
  });

  it('furniture is chrome or nothing', () => {
    const chrome = labels.filter(({ kind }) => kind === 'chrome');
    expect(chrome.filter((label) => covered(background, label) > 0.5).map(wording)).toEqual([]);
  });

  it('every cookie notice is chrome', () => {
    const notices = labels.filter(({ layout, end, start }) => layout === 'notice' && end - start > 40);
    const chrome = report.passages.filter(({ role }) => role === 'chrome');
    expect(notices.length).toBeGreaterThan(3);
    expect(notices.filter((label) => covered(chrome, label) < 0.9).map(wording)).toEqual([]);
  });

  it('no passage joins two families, and the main sentence of a family is one passage', () => {
    const passagesOf = new Map<string, Map<string, number>>();
    const familiesOf = new Map<string, Set<string>>();
    for (const label of told) {
      for (const passage of background) {
        const overlap = Math.max(
          ...passage.occurrences.map((o) =>
            o.document === label.doc ? Math.min(o.end, label.end) - Math.max(o.start, label.start) : 0,
          ),
        );
        if (overlap < 0.4 * (label.end - label.start)) continue;
        const counts = passagesOf.get(label.family as string) ?? new Map<string, number>();
        passagesOf.set(label.family as string, counts.set(passage.id, (counts.get(passage.id) ?? 0) + 1));
        familiesOf.set(passage.id, (familiesOf.get(passage.id) ?? new Set()).add(label.family as string));
      }
    }
    for (const [id, families] of familiesOf) expect([...families], id).toHaveLength(1);
    // A fact of two sentences may be two passages: one of them often stands alone.
    for (const [family, counts] of passagesOf) expect(counts.size, family).toBeLessThanOrEqual(2);
  });

  it('formulas of name and title, and stock attributions, are no background', () => {
    for (const passage of background) {
      expect(passage.text).not.toMatch(/^\W*(her|his) \w+ counterpart/i);
      for (const { document, start, end } of passage.occurrences) {
        expect(text.get(document)?.slice(start, end).split(/\s+/).length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('the re-published story is a version, and its fresh sentences are no background', () => {
    const versions = labels.filter(({ kind }) => kind === 'version');
    expect(versions.length).toBe(1);
    for (const { doc, family } of versions) {
      expect(report.stories.map((story) => story.versions.map(({ document }) => document))).toEqual([[family, doc]]);
      const copy = report.documents.find(({ id }) => id === doc);
      expect(copy?.paragraphs.filter(({ verdict }) => verdict === 'copy').length).toBeGreaterThan(3);
      expect(copy?.fresh).toBeLessThan(0.3);
    }
    for (const passage of background) expect(passage.stories).toBeGreaterThan(1);
  });
});
