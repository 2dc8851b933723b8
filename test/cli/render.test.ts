import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { jsonLine, reportJson, spanLines } from '../../src/cli/json.ts';
import { placesOf, spaced } from '../../src/cli/places.ts';
import { documentLines } from '../../src/cli/render-documents.ts';
import { passageLines } from '../../src/cli/render-passages.ts';
import { storyLines, takerLines } from '../../src/cli/render-stories.ts';
import { wrap } from '../../src/cli/terminal.ts';
import type { View } from '../../src/cli/view.ts';
import type { Passage, Report, Version } from '../../src/index.ts';
import { report } from './report.ts';

const plain = (width = 80, limit = 0): View => ({ width, limit, paint: pc.createColors(false) });
const text = (lines: Iterable<string>): string => [...lines].join('\n');
const words = (): number => 1234;

/** The first passage of the report, changed. */
const withPassage = (changes: Partial<Passage>): Report => ({
  ...report,
  passages: [{ ...(report.passages[0] as Passage), ...changes }],
});

describe('passages', () => {
  it('say how often, what, where, and what differs', () => {
    expect(text(passageLines(report, plain()))).toMatchInlineSnapshot(`
      "BACKGROUND, told again in different stories: 1 passage
      where: document, ¶ paragraph, offsets, and what it is there if that is not what
      the passage is; also: other wordings, and what they +insert, -drop or change →
      into

        #  seen              passage
       1.  3 stories         Relations have been tense since 2017, when the dam was
           in 4 documents    begun.
           ledger            where  post-1 ¶2 22–83 fresh, post-2 ¶2 22–83 copy,
           post                     ledger-1 ¶1 0–56, ledger-2 ¶1 40–102 copy
           2031-02-11        also   1× Relations → Ties; 2017 → 2018
           to 2031-03-02            1× +Halçin; -begun
           3 wordings

      CHROME, the furniture of the sites around their stories: 1 passage

        #  stories  documents  times  source  text
       1.        1          2      3  post    Home | World | Sport
                                              post-1 ¶1 + ¶3, post-2 ¶1
      "
    `);
  });

  it('show formulas by their slots', () => {
    const fills = [
      { text: 'Ties', count: 2 },
      { text: 'Dealings', count: 1 },
    ];
    const slots = [
      { start: 0, end: 9, fills },
      { start: 32, end: 36, fills: [{ text: '', count: 1 }] },
    ];
    const answer = text(passageLines(withPassage({ role: 'formula', slots }), plain()));
    expect(answer).toContain('FORMULA, moulds in which hardly anything but names and figures changes: 1 passage');
    expect(answer).toContain('[Relations] have been tense since [2017], when the dam');
    expect(answer).toContain('slot   [Relations]: Ties 2×; Dealings\n');
    expect(answer).toContain(': nothing\n');
    expect(answer).toContain('ledger-1 ¶1 0–56 background');
  });

  it('say of chrome of several sources how many they are', () => {
    const menu = { ...report.passages[1], sources: ['ledger', 'post'] } as Passage;
    expect(text(passageLines({ ...report, passages: [menu] }, plain()))).toMatch(/3 {2}2 sources {2}Home/);
  });

  it.each([60, 71, 100])('keep to %i columns', (width) => {
    const long = withPassage({
      text: `${'The reservoir behind the dam was filled again '.repeat(30)}${'x'.repeat(300)}`,
      variants: [
        { text: '', count: 1, changes: [] },
        { text: '', count: 1, changes: [{ kind: 'inserted', from: '', to: 'on the morning after '.repeat(20) }] },
      ],
    });
    for (const line of passageLines(long, plain(width))) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('show only so many of each role, places, changes and wordings, and count the rest', () => {
    const passage = report.passages[0] as Passage;
    const changes = Array.from({ length: 9 }, (_, i) => ({ kind: 'inserted', from: '', to: `w${i}` }) as const);
    const occurrences = Array.from({ length: 20 }, (_, i) => ({
      document: `d${i}`,
      start: 0,
      end: 5,
      similarity: 1,
      variant: 0,
      verdict: 'background' as const,
      from: undefined,
    }));
    const variants = Array.from({ length: 12 }, (_, i) => ({ text: `t${i}`, count: 1, changes }));
    const many = { ...report, passages: [1, 2, 3].map(() => ({ ...passage, variants, occurrences })) };
    const answer = text(passageLines(many, plain(200, 2)));
    expect(answer).toContain('3 passages');
    expect(answer).toContain('d4 0–5 and 15 more');
    expect(answer).toContain('+w0; +w1; +w2; +w3 and 5 more');
    expect(answer).toContain('and 7 wordings more');
    expect(answer).toContain('and 1 passage more; --limit 0 prints all');
  });

  it('cannot steer the terminal', () => {
    const hostile = '\u001b[31mred\u0007\u009b2J\u007f\u202egnorw\ud800 two\nlines';
    const variants = [
      { text: hostile, count: 1, changes: [] },
      { text: hostile, count: 1, changes: [{ kind: 'changed' as const, from: hostile, to: hostile }] },
    ];
    const place = { document: hostile, start: 0, end: 5, similarity: 1, variant: 0 };
    const occurrences = [{ ...place, verdict: 'background' as const, from: undefined }];
    const seen = { sources: [hostile], firstSeen: hostile, lastSeen: 'later' };
    const answer = text(passageLines(withPassage({ text: hostile, variants, occurrences, ...seen }), plain(300)));
    expect(answer).toContain('␛[31mred␇�2J␡�gnorw� two lines');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|\p{Surrogate}/u);
  });

  it('take colours without a change of layout', () => {
    const colored = text(passageLines(report, { ...plain(), paint: pc.createColors(true) }));
    expect(colored).toContain(pc.createColors(true).green('+Halçin'));
    expect(stripVTControlCharacters(colored)).toBe(text(passageLines(report, plain())));
  });
});

describe('documents', () => {
  it('are a table in input order', () => {
    expect(text(documentLines(report, words, plain()))).toMatchInlineSnapshot(`
      "DOCUMENTS: how much is fresh, and paragraphs by verdict

      document  words  fresh  ¶ fresh  background  chrome  mixed  copy      story
      post-1    1,234    50%        2           ·       1      ·     ·    1 first
      post-2    1,234     0%        ·           ·       1      ·     1   1 update
      ledger-1  1,234   >99%        1           1       ·      ·     ·  follow-up
      ledger-2  1,234    25%        ·           ·       ·      1     ·    carrier
      "
    `);
  });

  it('are the least fresh where not all are shown', () => {
    const answer = text(documentLines(report, words, plain(80, 2)));
    expect(answer).toContain('the 2 least fresh of 4');
    expect(answer).toMatch(/post-2.*\n.*ledger-2/);
    expect(answer).not.toContain('ledger-1');
  });

  it('keep to the columns, whatever they are called', () => {
    const documents = report.documents.map((d, i) => ({ ...d, id: `${'水'.repeat(50 + i)}${'e'.repeat(100)}` }));
    for (const line of documentLines({ ...report, documents }, words, plain(100))) {
      expect(line.replace(/水/g, '__').length).toBeLessThanOrEqual(100);
    }
  });
});

describe('places', () => {
  it('are listed document by document, long ids without their middle', () => {
    const long = `wire-${'x'.repeat(60)}-17`;
    const places = [
      ...[1, 2, 3].map((n) => ({ document: 'a', at: `¶${n}` })),
      ...[1, 2, 3, 4].map((n) => ({ document: long, at: `¶${n}` })),
      { document: 'whole', at: '' },
      { document: 'b', at: '¶1' },
      { document: 'c', at: '¶1' },
    ];
    expect(spaced(placesOf(places, 3))).toBe(
      'a ¶1 + ¶2 + ¶3, wire-xxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxx-17 ¶1 + ¶2 + 2 more, whole and 2 more',
    );
  });

  it('keep the middle of ids that are told apart by it', () => {
    const ids = ['one', 'two'].map((word) => `${'a'.repeat(30)}-${word}-${'z'.repeat(30)}`);
    expect(
      placesOf(
        ids.map((document) => ({ document, at: '' })),
        3,
      ),
    ).toBe(ids.join(', '));
  });

  it('are not broken over lines', () => {
    const places = ['a', 'b', 'c'].map((document) => ({ document, at: '¶1 0–5' }));
    expect(wrap(placesOf(places, 3), 14).map(spaced)).toEqual(['a ¶1 0–5,', 'b ¶1 0–5,', 'c ¶1 0–5']);
  });
});

describe('stories', () => {
  const dates = new Map([
    ['post-1', '2031-02-11T09:00:00Z'],
    ['post-2', '2031-02-11T10:30:00Z'],
  ]);

  it('are listed with their versions in order of time and what each changed, figures first', () => {
    expect(text(storyLines(report, dates, plain()))).toMatchInlineSnapshot(`
      "STORIES, told in two versions or more: 1 story
      in order of time; what each +inserts, -drops or changes → into, figures first

        #  when              what    version
       1.  2031-02-11 09:00  first   post-1
           2031-02-11 10:30  update  post-2
                                     93% of it is in post-1, 100% of that is here,
                                     figures apart
                                     3 → 13; +Halçin
      "
    `);
  });

  it('say of no share that it is all, or none, unless it is', () => {
    const [story] = report.stories as [Report['stories'][number]];
    const [first, second] = story.versions as [Version, Version];
    const said = (own: number): string => {
      const versions = [first, { ...second, shares: { own, other: 1 } }];
      return (
        /[<>]?\d+% of it/.exec(
          text(storyLines({ ...report, stories: [{ ...story, versions }] }, dates, plain())),
        )?.[0] ?? ''
      );
    };
    expect([0.001, 0.93, 0.999, 1].map(said)).toEqual(['<1% of it', '93% of it', '>99% of it', '100% of it']);
  });

  it('are not mentioned where there are none', () => {
    expect([...storyLines({ ...report, stories: [] }, dates, plain())]).toEqual([]);
    expect([...takerLines({ ...report, carriers: [], followUps: [] }, plain())]).toEqual([]);
  });

  it('are followed by those that tell others, with what they took from where', () => {
    expect(text(takerLines(report, plain()))).toMatchInlineSnapshot(`
      "CARRIERS, which tell several stories and count as none: 1 document

        #  document, and what it took from which: places in it
       1.  ledger-2
           took   post-1 ¶1 40–102

      FOLLOW-UPS, which print an older story below their own news: 1 document

        #  document, and what it took from which: places in it
       1.  ledger-1
           took   post-1 ¶1 0–56
      "
    `);
  });

  it.each([60, 80, 100])('keep to %i columns', (width) => {
    const long = 'x'.repeat(150);
    const renamed = JSON.parse(JSON.stringify(report).replaceAll('post-', long)) as Report;
    const lines = [
      ...storyLines(renamed, new Map([[`${long}1`, 'some day']]), plain(width)),
      ...takerLines(renamed, plain(width)),
    ];
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('cannot steer the terminal', () => {
    const hostile = JSON.parse(JSON.stringify(report).replaceAll('post-', '\\u001b[2J\\u202e')) as Report;
    const answer = text([
      ...storyLines(hostile, new Map([['\u001b[2J\u202e1', '\u001b']]), plain()),
      ...takerLines(hostile, plain()),
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  it('and only so many of each are shown', () => {
    const many = { ...report, stories: Array(3).fill(report.stories[0]), carriers: Array(3).fill(report.carriers[0]) };
    expect(text(storyLines(many, dates, plain(80, 2)))).toContain('and 1 story more; --limit 0 prints all');
    expect(text(takerLines(many, plain(80, 2)))).toContain('and 1 document more; --limit 0 prints all');
  });
});

/** As JSON has it: what is undefined is null. */
const withNulls = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, v) => v ?? null));

describe('JSON', () => {
  it('holds the whole report, keys always in the same order', () => {
    const parsed = JSON.parse([...reportJson(report)].join(''));
    expect(parsed.version).toBe(1);
    expect(Object.keys(parsed).join()).toBe('version,passages,documents,stories,carriers,followUps,warnings');
    expect(parsed.passages).toEqual(withNulls(report.passages));
    expect(Object.keys(parsed.passages[0].occurrences[0]).join()).toBe(
      'document,start,end,similarity,variant,verdict,from',
    );
    expect(Object.keys(parsed.passages[0])).toMatchInlineSnapshot(`
      [
        "id",
        "role",
        "text",
        "documents",
        "stories",
        "sources",
        "firstSeen",
        "lastSeen",
        "evidence",
        "variants",
        "slots",
        "occurrences",
      ]
    `);
    expect(parsed.documents).toEqual(
      report.documents.map(({ id, fresh, story, kind, retoldBy, paragraphs }) => ({
        id,
        fresh,
        story: story ?? null,
        kind,
        retoldBy,
        paragraphs,
      })),
    );
    expect(parsed.stories).toEqual(withNulls(report.stories));
    expect(parsed.carriers).toEqual(report.carriers);
    expect(parsed.followUps).toEqual(report.followUps);
    expect(parsed.warnings).toEqual(report.warnings);
  });

  it('of an empty report is one too', () => {
    const empty = { passages: [], documents: [], stories: [], carriers: [], followUps: [], warnings: [] };
    expect(JSON.parse([...reportJson(empty)].join(''))).toEqual({ version: 1, ...empty });
  });

  it('has a line for every occurrence', () => {
    const lines = [...spanLines(report)];
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      '{"doc":"post-1","start":22,"end":83,"family":"p-tense","role":"background","similarity":1,' +
        '"document":"post-1","passage":"p-tense","verdict":"fresh","from":null,"version":1}\n',
    );
    expect(lines[1]).toContain('"verdict":"copy","from":"post-1","version":1}');
  });

  it('carries no control characters', () => {
    const hostile = 'a\u001b\u007f\u009b\u2028\u2029\ud800b';
    const line = jsonLine({ hostile });
    expect(line).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(line)).toEqual({ hostile });
  });
});
