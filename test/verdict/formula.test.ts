/** Moulds in which names change and little else. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document, Passage } from '../../src/types.ts';
import { documentOf, passagesWith, textsOf, verdictOn } from '../stories/asked.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(47);
const name = () => say.name();

/** So many stories with one filling of a mould each. */
function stories(
  count: number,
  mould: (i: number) => string,
  place: 'end' | 'middle' = 'end',
): { documents: Document[]; fillings: string[] } {
  const fillings = Array.from({ length: count }, (_, i) => mould(i));
  const documents = fillings.map((filling, i): Document => {
    const text =
      place === 'end' ? page(say.paragraphs(3), filling) : page(say.paragraphs(2), filling, say.paragraphs(2));
    return {
      id: `d${String(i).padStart(2, '0')}`,
      date: `2031-05-${String(i + 1).padStart(2, '0')}`,
      source: 'post',
      text,
    };
  });
  return { documents, fillings };
}

/** The typical wording with its slots as «…». */
function shown({ text, slots }: Passage): string {
  return slots.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}

/** With what remains of each where slots are shown as «…». Two names side by side may be one slot. */
const MOULDS: readonly (readonly [string, () => string, left: RegExp])[] = [
  [
    'two names',
    () => `The Lantern has contacted representatives for ${name()} and ${name()} for comment on the matter.`,
    /^The Lantern has contacted representatives for …( and …)? for comment on the matter\.$/,
  ],
  [
    'one name',
    () => `A spokesman for ${name()} did not answer questions that were sent to him before print.`,
    /^A spokesman for … did not answer questions that were sent to him before print\.$/,
  ],
  [
    'a name and a figure',
    () => `${name()}, ${20 + say.int(60)}, wore her golden hair in waves and added a touch of powder.`,
    /^…(, …)?, wore her golden hair in waves and added a touch of powder\.$/,
  ],
  [
    'a name of two words',
    () => `Pictures of ${name()} ${name()} on the red carpet were shared by thousands within a few hours.`,
    /^Pictures of …( …)? on the red carpet were shared by thousands within a few hours\.$/,
  ],
];

describe.each(MOULDS)('a mould with %s', (_, mould, left) => {
  it.each([4, 8, 20])('in %i stories is a formula, with its slots', (count) => {
    const { documents, fillings } = stories(count, mould);
    const report = findBackground(documents);
    expect(report.passages.map(({ role, documents }) => [role, documents])).toEqual([['formula', count]]);
    const [passage] = report.passages;
    expect(shown(passage as Passage)).toMatch(left);
    for (const { start, end, fills } of passage?.slots ?? []) {
      expect(passage?.text.slice(start, end)).toMatch(/^[\p{Lu}\p{N}]/u);
      expect(fills.length).toBeGreaterThan(0);
      expect(fills.reduce((sum, fill) => sum + fill.count, 0)).toBeLessThan(count);
    }
    for (const [i, { id, text }] of documents.entries())
      expect(verdictOn(report, id, text, fillings[i] as string)).toBe('formula');
  });

  it('in the middle of the stories is one too', () => {
    const report = findBackground(stories(6, mould, 'middle').documents);
    expect(report.passages.map(({ role }) => role)).toEqual(['formula']);
  });

  it('is neither fresh nor background', () => {
    const { documents, fillings } = stories(6, mould);
    const report = findBackground(documents);
    expect(textsOf(report, 'background')).toEqual([]);
    for (const [i, { id }] of documents.entries()) {
      expect(documentOf(report, id).freshText()).not.toContain(fillings[i]);
      expect(documentOf(report, id).paragraphs.at(-1)).toMatchObject({ verdict: 'formula', coverage: 1 });
    }
  });
});

describe('a mould in several wordings', () => {
  it('is a formula, or furniture, and never background', () => {
    const wordings = [
      () => `MailPost contacted representatives for ${name()} and ${name()} for comment at the time.`,
      () => `MailPost has contacted representatives for ${name()} and ${name()} for comment.`,
      () => `MailPost reached out to ${name()} and ${name()}'s representatives for comment at the time of publication.`,
    ];
    for (const count of [4, 9]) {
      const report = findBackground(stories(count, (i) => (wordings[i % 3] as () => string)()).documents);
      expect(textsOf(report, 'background'), `${count} stories`).toEqual([]);
    }
  });
});

describe('background is no formula', () => {
  const fact = (figure: string) =>
    `The lock at Vandrey was blown up by its keepers in 1848, and ${figure} barges have been lost in the canal since.`;

  it('because its figures are brought up to date', () => {
    const report = findBackground(stories(6, (i) => fact(String(300 + i))).documents);
    expect(passagesWith(report, 'Vandrey was blown up').map(({ role }) => role)).toEqual(['background']);
  });

  it('because one name in it is written in two ways', () => {
    const report = findBackground(
      stories(6, (i) => fact('300').replace('Vandrey', i % 2 === 0 ? 'Vandrey' : 'Vandray')).documents,
    );
    expect(report.passages.map(({ role }) => role)).toEqual(['background']);
  });

  it('because it is told in other words', () => {
    const words = say.words(24).map((word) => word.toLowerCase());
    const told = () =>
      `${words.map((word) => (say.chance(0.12) ? say.word() : word)).join(' ')} ${say.coined(3)}.`.replace(/^./, (c) =>
        c.toUpperCase(),
      );
    const report = findBackground(stories(8, told).documents);
    expect(textsOf(report, 'formula')).toEqual([]);
  });

  it('has no slots', () => {
    const report = findBackground(stories(4, () => fact('300')).documents);
    expect(report.passages.map(({ role, slots }) => [role, slots])).toEqual([['background', []]]);
  });
});
