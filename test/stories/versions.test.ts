/** Versions of a story: which documents they are, what kind each is, and what it changed. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document, Report } from '../../src/types.ts';
import { documentOf, groupsOf, storyWith, textsOf, verdictOn, verdictsOf, versionOf } from './asked.ts';
import { Invented, page } from './invented.ts';

const say = new Invented(13);
/** Ten paragraphs of three sentences. */
const WIRE = Array.from({ length: 10 }, () => say.paragraph(3));
const wire: Document = { id: 'wire', source: 'agency', date: '2031-01-01', text: page(WIRE) };
/** Papers print other stories too. */
const OTHERS: Document[] = ['post', 'bell', 'crier'].map((source) => {
  return { id: `other-${source}`, source, date: '2031-01-03', text: page(say.paragraphs(6)) };
});

const dated = (date: string | undefined) => (date === undefined ? {} : { date });

/** The same documents with times an hour apart, with days as they are, and without dates. */
function inAllDates(documents: readonly Document[]): [name: string, documents: Document[]][] {
  return [
    ['times', documents.map((d, i): Document => ({ ...d, date: `2031-01-01T${String(6 + i).padStart(2, '0')}:00Z` }))],
    ['days', [...documents]],
    ['no dates', documents.map(({ date: _, ...rest }): Document => rest)],
  ];
}

function expectOnlyCopies(report: Report, id: string): void {
  expect(verdictsOf(report, id).every((verdict) => verdict === 'copy')).toBe(true);
  expect(documentOf(report, id).freshText()).toBe('');
  expect(documentOf(report, id).fresh).toBe(0);
}

describe('a copy cut short', () => {
  const cutTo = (kept: readonly string[], id = 'x-cut', source = 'post'): Document => {
    return { id, source, date: '2031-01-02', text: page(kept) };
  };

  describe('of the wire', () => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('to its first %i of ten paragraphs is one story with it', (kept) => {
      for (const [name, documents] of inAllDates([wire, cutTo(WIRE.slice(0, kept))])) {
        const report = findBackground([...documents, ...OTHERS]);
        expect(groupsOf(report), name).toEqual([['wire', 'x-cut']]);
        expect(report.passages, name).toEqual([]);
        expect(documentOf(report, 'wire').fresh, name).toBe(1);
        expectOnlyCopies(report, 'x-cut');
        const { kind, of, shares, changes } = versionOf(report, 'x-cut');
        expect({ kind, of, changes }, name).toEqual({
          kind: kept === 9 ? expect.any(String) : 'cut',
          of: 'wire',
          changes: [],
        });
        expect(shares.own, name).toBe(1);
        expect(shares.other, name).toBeCloseTo(kept / 10, 1);
      }
    });
  });

  it.each([
    ['its last five paragraphs', WIRE.slice(5)],
    ['its last seven paragraphs', WIRE.slice(3)],
    ['every other paragraph', WIRE.filter((_, p) => p % 2 === 0)],
    ['every other paragraph from the second on', WIRE.filter((_, p) => p % 2 === 1)],
    ['a middle that is left out', [...WIRE.slice(0, 3), ...WIRE.slice(7)]],
  ])('to %s is one story with it', (_, kept) => {
    for (const [name, documents] of inAllDates([wire, cutTo(kept)]).slice(0, 2)) {
      const report = findBackground([...documents, ...OTHERS]);
      expect(groupsOf(report), name).toEqual([['wire', 'x-cut']]);
      expect(report.passages, name).toEqual([]);
      expect(documentOf(report, 'wire').fresh, name).toBe(1);
      expectOnlyCopies(report, 'x-cut');
    }
  });

  describe.each([12, 30, 60])('above a notice of %i words that all pages of the paper have', (words) => {
    const notice = say.sentence(words, words);
    const pages = Array.from({ length: 8 }, (_, i): Document => {
      return {
        id: `page${i}`,
        source: 'post',
        date: `2031-01-0${i + 1}T09:00Z`,
        text: page(say.paragraphs(5), notice),
      };
    });
    const parts: readonly (readonly [string, readonly string[]])[] = [
      ['the first three paragraphs', WIRE.slice(0, 3)],
      ['the first seven paragraphs', WIRE.slice(0, 7)],
      ['the middle', WIRE.slice(2, 7)],
      ['the last five paragraphs', WIRE.slice(5)],
    ];
    const printed = (kept: readonly string[]) =>
      findBackground([
        { ...wire, date: '2031-01-04T06:00Z' },
        { id: 'x-cut', source: 'post', date: '2031-01-04T08:00Z', text: page(kept, notice) },
        ...pages,
      ]);

    it.each(parts)('is one story with it: %s', (_, kept) => {
      const report = printed(kept);
      expect(groupsOf(report)).toEqual([['wire', 'x-cut']]);
      expect(documentOf(report, 'wire').fresh).toBe(1);
      expect(documentOf(report, 'x-cut').freshText()).toBe('');
    });

    it.each(parts)('is a cut, since the notice is no news: %s', (_, kept) => {
      expect(documentOf(printed(kept), 'x-cut').kind).toBe('cut');
    });
  });

  it('is one story with it where dates can not be read', () => {
    const documents = [wire, cutTo(WIRE.slice(0, 4))].map((d): Document => ({ ...d, date: `day of ${d.id}` }));
    const report = findBackground([...documents, ...OTHERS]);
    // Dates that can't be read are in order of their letters.
    expect(groupsOf(report)).toEqual([['wire', 'x-cut']]);
    expectOnlyCopies(report, 'x-cut');
  });

  it('with paragraphs of its own between is one story with it, and these are fresh', () => {
    const own = say.paragraphs(3);
    const text = page(
      WIRE.slice(0, 2),
      own[0] as string,
      WIRE.slice(2, 4),
      own[1] as string,
      WIRE.slice(4, 6),
      own[2] as string,
    );
    for (const [name, documents] of inAllDates([wire, { ...cutTo([]), text }])) {
      const report = findBackground([...documents, ...OTHERS]);
      expect(groupsOf(report), name).toEqual([['wire', 'x-cut']]);
      expect(report.passages, name).toEqual([]);
      expect(documentOf(report, 'x-cut').freshText(), name).toBe(page(own));
      expect(versionOf(report, 'x-cut').kind, name).toBe('update');
    }
  });

  it('with captions of its own between is one story with it, and these are fresh', () => {
    const captions = [say.line(13), say.line(15), say.line(14)];
    const text = page(
      WIRE.slice(0, 3).flatMap((p, i) => [p, captions[i] as string]),
      WIRE.slice(3, 6),
    );
    for (const [name, documents] of inAllDates([wire, { ...cutTo([]), text }])) {
      const report = findBackground([...documents, ...OTHERS]);
      expect(groupsOf(report), name).toEqual([['wire', 'x-cut']]);
      expect(report.passages, name).toEqual([]);
      expect(documentOf(report, 'x-cut').freshText(), name).toBe(page(captions));
    }
  });

  it('in another way by each of three papers is one story with it and them', () => {
    const cuts = [
      cutTo(WIRE.slice(0, 7), 'x1', 'post'),
      cutTo(WIRE.slice(0, 4), 'x2', 'bell'),
      cutTo(WIRE.slice(0, 9), 'x3', 'crier'),
    ];
    for (const [name, documents] of inAllDates([wire, ...cuts])) {
      const report = findBackground([...documents, ...OTHERS]);
      expect(groupsOf(report), name).toEqual([['wire', 'x1', 'x2', 'x3']]);
      expect(report.passages, name).toEqual([]);
      for (const { id } of cuts) expectOnlyCopies(report, id);
    }
  });
});

describe('full reprints and one that is cut', () => {
  const full = (i: number): Document => {
    return { id: `full${i}`, source: `s${i}`, date: `2031-01-0${i + 1}`, text: page(WIRE.slice(0, 8)) };
  };
  const trim = (date: string | undefined, kept = 4, id = 'trim'): Document => {
    return { id, source: id, ...dated(date), text: page(WIRE.slice(0, kept)) };
  };

  it.each([
    ['printed last', [full(0), full(1), full(2), trim('2031-01-09')]],
    ['printed in between', [full(0), full(1), full(2), trim('2031-01-02', 3)]],
    ['of two lengths', [full(0), full(1), full(2), trim('2031-01-08', 5), trim('2031-01-09', 3, 'x-trim')]],
    ['without dates', [full(0), full(1), full(2), trim('')].map(({ date: _, ...rest }): Document => rest)],
    [
      'without sources',
      [full(0), full(1), full(2), trim('2031-01-09')].map(({ source: _, ...rest }): Document => rest),
    ],
  ])('are one story, the first fresh and all others copies: %s', (_, documents) => {
    const report = findBackground(documents);
    expect(groupsOf(report)).toEqual([documents.map(({ id }) => id).sort()]);
    expect(report.passages).toEqual([]);
    expect(documentOf(report, 'full0').fresh).toBe(1);
    for (const { id } of documents) if (id !== 'full0') expectOnlyCopies(report, id);
    const kinds = storyWith(report, 'full0').versions.map(({ document, kind }) => [document.replace(/\d/, ''), kind]);
    for (const [document, kind] of kinds.slice(1))
      expect([document, kind]).toEqual([document, document === 'full' ? 'reprint' : 'cut']);
  });

  it('are one story where the cut one came first: what it left out is new in the next', () => {
    const report = findBackground([trim('2030-12-31'), full(0), full(1), full(2)]);
    expect(groupsOf(report)).toEqual([['full0', 'full1', 'full2', 'trim']]);
    expect(report.passages).toEqual([]);
    expect(documentOf(report, 'trim').fresh).toBe(1);
    expect(documentOf(report, 'full0').freshText()).toBe(page(WIRE.slice(4, 8)));
    expect(versionOf(report, 'full0').kind).toBe('update');
    expect(versionOf(report, 'full1').kind).toBe('reprint');
  });
});

describe('write-throughs of a story', () => {
  /** Each has two new paragraphs on top, those of the version before, and the last five. */
  function chain(versions: number, on = 2): { documents: Document[]; added: string[][] } {
    const say = new Invented(17 + versions + on);
    const last = say.paragraphs(5);
    const added: string[][] = [say.paragraphs(3)];
    for (let v = 1; v < versions; v++) added.push(say.paragraphs(on));
    const documents = added.map((top, v): Document => {
      const date = `2031-02-01T${String(v).padStart(2, '0')}:00:00`;
      return { id: `v${v}`, source: 'agency', date, text: page(top, added[v - 1] ?? [], last) };
    });
    return { documents, added };
  }

  function expectChain({ documents, added }: ReturnType<typeof chain>): void {
    const report = findBackground(documents);
    expect(groupsOf(report)).toEqual([documents.map(({ id }) => id)]);
    expect(report.passages).toEqual([]);
    expect(documentOf(report, 'v0').fresh).toBe(1);
    for (let v = 1; v < documents.length; v++) {
      expect(documentOf(report, `v${v}`).freshText(), `v${v}`).toBe(page(added[v] as string[]));
      expect(versionOf(report, `v${v}`), `v${v}`).toMatchObject({ kind: 'update', of: `v${v - 1}`, changes: [] });
    }
  }

  it('are one story; of each its new paragraphs are fresh, and nothing is background or furniture', () => {
    expectChain(chain(5));
  });

  it('however many they are', () => expectChain(chain(9)));

  it('also with one new paragraph each', () => expectChain(chain(5, 1)));

  it('also of several sources, of none, and with hyphens in their dates', () => {
    const { documents, added } = chain(5);
    expectChain({ documents: documents.map((d, i): Document => ({ ...d, source: `s${i % 3}` })), added });
    expectChain({ documents: documents.map(({ source: _, ...d }): Document => d), added });
    expectChain({ documents: documents.map((d): Document => ({ ...d, date: d.date?.replace(/[T:]/g, '-') })), added });
  });

  it('of which only the top is written anew are versions, and in no case furniture', () => {
    const body = say.paragraphs(7);
    for (const count of [3, 4, 6]) {
      for (const others of [0, count]) {
        const versions = Array.from({ length: count }, (_, v): Document => {
          return { id: `v${v}`, source: 'agency', date: `2031-02-01T0${v}:00Z`, text: page(say.paragraph(), body) };
        });
        const rest = Array.from({ length: others }, (_, i): Document => {
          return { id: `w${i}`, source: 'agency', date: `2031-02-02T0${i}:00Z`, text: page(say.paragraphs(6)) };
        });
        const report = findBackground([...versions, ...rest]);
        expect(groupsOf(report)).toEqual([versions.map(({ id }) => id)]);
        expect(report.passages).toEqual([]);
      }
    }
  });
});

describe('what a version changed', () => {
  const rest = say.paragraphs(6);
  const lead = (killed: string, injured: string) =>
    `The collapse of the ${'Vorimba'} tower killed ${killed} people and injured ${injured}, the office said on Monday evening.`;

  /** Two versions a day apart that differ in their first paragraph. */
  const report = (before: string, after: string, dates = ['2031-01-01', '2031-01-02']) =>
    findBackground([
      { id: 'a', date: dates[0], text: page(before, rest) },
      { id: 'b', date: dates[1], text: page(after, rest) },
    ]);

  const changesIn = (before: string, after: string) =>
    versionOf(report(before, after), 'b').changes.map(({ kind, from, to }) => [kind, from, to]);

  it('is said of figures: 3 became 13 and 14 became 44; the sentence stays a copy', () => {
    const answer = report(lead('3', '14'), lead('13', '44'));
    expect(versionOf(answer, 'b')).toMatchObject({ kind: 'update', of: 'a' });
    expect(versionOf(answer, 'b').changes).toEqual([
      { start: 0, end: lead('13', '44').length, kind: 'figure', from: '3', to: '13' },
      { start: 0, end: lead('13', '44').length, kind: 'figure', from: '14', to: '44' },
    ]);
    expectOnlyCopies(answer, 'b');
    expect(answer.passages).toEqual([]);
  });

  it.each([
    ['3.5', '4.25', '14', '14'],
    ['1,200', '1,350', '14', '15'],
    ['3', '3', '14', '0'],
  ])('is said of %s that became %s, and %s that became %s', (killed, killedNow, injured, injuredNow) => {
    const expected = [
      ['figure', killed, killedNow],
      ['figure', injured, injuredNow],
    ].filter(([, from, to]) => from !== to);
    expect(changesIn(lead(killed, injured), lead(killedNow, injuredNow))).toEqual(expected);
  });

  it('is said of a name', () => {
    const named = (name: string) =>
      `${lead('3', '14')} The tower was built by the engineer ${name} for the harbour council.`;
    expect(changesIn(named('Brouvat'), named('Kelindar'))).toEqual([['changed', 'Brouvat', 'Kelindar']]);
  });

  it('is said of words that were put in and left out', () => {
    const now = lead('3', '14').replace('on Monday evening', 'on evening').replace('tower', 'old tower');
    expect(changesIn(lead('3', '14'), now)).toEqual([
      ['inserted', '', 'old'],
      ['dropped', 'Monday', ''],
    ]);
  });

  it('is nothing in a reprint', () => {
    const answer = report(lead('3', '14'), lead('3', '14'));
    expect(versionOf(answer, 'b')).toEqual({
      document: 'b',
      kind: 'reprint',
      of: 'a',
      shares: { own: 1, other: 1 },
      changes: [],
    });
  });

  it('is said of an update that has new paragraphs on top as well', () => {
    const news = say.paragraphs(2);
    const text = page(news, lead('13', '44'), rest);
    const answer = findBackground([
      { id: 'a', date: '2031-01-01T06:00Z', text: page(lead('3', '14'), rest) },
      { id: 'b', date: '2031-01-01T08:00Z', text },
    ]);
    expect(versionOf(answer, 'b').changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['figure', '3', '13'],
      ['figure', '14', '44'],
    ]);
    const [change] = versionOf(answer, 'b').changes;
    expect(text.slice(change?.start, change?.end)).toBe(lead('13', '44'));
    expect(documentOf(answer, 'b').freshText()).toBe(page(news));
  });

  it('is said of each of several updates, beside the one before', () => {
    const tolls = [
      ['3', '14'],
      ['5', '14'],
      ['13', '44'],
      ['13', '61'],
    ] as const;
    const answer = findBackground(
      tolls.map(([killed, injured], i): Document => {
        return { id: `v${i}`, date: `2031-01-01T0${i}:00Z`, text: page(lead(killed, injured), rest) };
      }),
    );
    expect(groupsOf(answer)).toEqual([['v0', 'v1', 'v2', 'v3']]);
    expect(storyWith(answer, 'v0').versions.map(({ kind }) => kind)).toEqual(['first', 'update', 'update', 'update']);
    for (const { document, of, changes } of storyWith(answer, 'v0').versions.slice(1)) {
      const [now, before] = [document, of as string].map(
        (id) => tolls[Number(id.slice(1))] as readonly [string, string],
      );
      expect(
        changes.map(({ from, to }) => [from, to]),
        document,
      ).toEqual([0, 1].flatMap((i) => (now?.[i] === before?.[i] ? [] : [[before?.[i], now?.[i]]])));
    }
  });

  it('is nothing where only marks, case or layout differ', () => {
    const text = page(
      rest.map((paragraph) =>
        paragraph
          .replace(/, /g, '; ')
          .replace(/(.{1,50})(?: |$)/g, '$1\n')
          .trimEnd(),
      ),
    );
    const answer = findBackground([
      { id: 'a', date: '2031-01-01T06:00Z', text: page(rest) },
      { id: 'b', date: '2031-01-01T08:00Z', text },
    ]);
    expect(versionOf(answer, 'b')).toMatchObject({ kind: 'reprint', of: 'a', changes: [] });
  });

  it('is said beside the version that is most like it', () => {
    const answer = findBackground([
      { id: 'a', date: '2031-01-01T06:00Z', text: page(lead('3', '14'), rest) },
      { id: 'b', date: '2031-01-01T07:00Z', text: page(lead('5', '14'), rest, say.paragraphs(2)) },
      { id: 'c', date: '2031-01-01T08:00Z', text: page(lead('7', '14'), rest) },
    ]);
    expect(groupsOf(answer)).toEqual([['a', 'b', 'c']]);
    expect(versionOf(answer, 'b').changes.map(({ from, to }) => [from, to])).toEqual([['3', '5']]);
    expect(versionOf(answer, 'c').changes.at(0)).toMatchObject({ kind: 'figure', to: '7' });
  });
});

describe('short texts', () => {
  const known = say.sentence(17, 17);
  const note = (id: string, ...sentences: string[]): Document => ({ id, text: sentences.join(' ') });
  const brief = () => say.sentence(3, 4);

  it.each([
    ['three, one of them shared', [brief(), known, brief()], [brief(), known, brief()]],
    ['four, one of them shared', [brief(), brief(), known, brief()], [brief(), known, brief(), brief()]],
    ['two, the last one shared', [brief(), known], [brief(), known]],
    ['three, the first one shared', [known, brief(), brief()], [known, brief(), brief()]],
  ])('of few sentences are no versions: %s', (_, a, b) => {
    const report = findBackground([note('a', ...a), note('b', ...b)]);
    expect(report.stories).toEqual([]);
    expect(textsOf(report, 'background')).toEqual([known.replace(/\.$/, '.')]);
    for (const [id, sentences] of [
      ['a', a],
      ['b', b],
    ] as const) {
      expect(documentOf(report, id).freshText()).toBe(sentences.filter((text) => text !== known).join(' '));
    }
  });

  it.each([1, 2, 4, 9, 25, 60, 300])('of %i words that are identical are versions', (words) => {
    const text = words < 10 ? `${say.words(words - 1).join(' ')} ${say.coined(3)}.`.trim() : say.sentence(words, words);
    for (const dates of [
      ['2031-05-01T08:00Z', '2031-05-01T09:00Z'],
      ['2031-05-01', '2031-05-01'],
      [undefined, undefined],
    ]) {
      const report = findBackground([
        { id: 'a', text, ...dated(dates[0]) },
        { id: 'b', text, ...dated(dates[1]) },
        ...OTHERS,
      ]);
      expect(groupsOf(report), text).toEqual([['a', 'b']]);
      expect(documentOf(report, 'a').fresh, text).toBe(1);
      expect(documentOf(report, 'b').fresh, text).toBe(0);
    }
  });

  it.each([2, 4, 6])(
    'of %i sentences that other stories tell as background are versions where they are identical',
    (count) => {
      const facts = Array.from({ length: count }, () => say.sentence(16, 20));
      const stories = facts.map((fact, i): Document => {
        return { id: `s${i}`, date: `2031-04-0${i + 1}T08:00Z`, text: page(say.paragraphs(5), fact) };
      });
      const [a, b] = ['a', 'b'].map(
        (id, i): Document => ({ id, date: `2031-05-01T0${8 + i}:00Z`, text: facts.join(' ') }),
      );
      const report = findBackground([...stories, a as Document, b as Document]);
      expect(groupsOf(report)).toEqual([['a', 'b']]);
    },
  );

  it('that are mostly background are no copies of the story they share it with', () => {
    const background = [say.sentence(18, 22), say.sentence(18, 22), say.sentence(18, 22)];
    const story: Document = { id: 'story', date: '2031-05-01T08:00Z', text: page(say.paragraphs(7), background) };
    for (const own of [12, 20, 30]) {
      for (const order of [0, 1]) {
        const news = say.sentence(own, own);
        const text = order === 0 ? page(news, background.join(' ')) : page(news, background);
        const report = findBackground([story, { id: 'z-note', date: '2031-05-01T11:00Z', text }]);
        expect(report.stories, `${own} words of its own`).toEqual([]);
        expect(documentOf(report, 'z-note').kind).toBe('first');
        expect(verdictOn(report, 'z-note', text, news)).toBe('fresh');
        for (const fact of background) expect(verdictOn(report, 'z-note', text, fact)).toBe('background');
      }
    }
  });
});

describe('stories above the same notice of their paper', () => {
  it.each([60, 150])('are as many stories, though it has %i words', (words) => {
    const notice = Array.from({ length: Math.round(words / 20) }, () => say.sentence(20, 20));
    for (const sources of [true, false]) {
      const documents = Array.from({ length: 6 }, (_, i): Document => {
        const text = page(say.paragraphs(3), notice);
        return { id: `n${i}`, date: `2031-01-01T0${i}:00Z`, text, ...(sources ? { source: 'post' } : {}) };
      });
      const report = findBackground(documents);
      expect(report.stories, `sources: ${sources}`).toEqual([]);
      expect(report.carriers, `sources: ${sources}`).toEqual([]);
      expect(report.followUps, `sources: ${sources}`).toEqual([]);
      for (const { id, text } of documents) {
        expect(documentOf(report, id).freshText(), id).toBe(text.split('\n\n').slice(0, 3).join('\n\n'));
      }
    }
  });
});

describe('two events of one kind', () => {
  /** A form of eight sentences that is filled with other names and figures. */
  const form = (fill: (slot: number) => string, own: string) =>
    `${[
      `A quake of magnitude ${fill(0)} shook the valley of ${fill(1)} early on Tuesday, the survey in ${fill(2)} said.`,
      `It was felt as far as ${fill(3)}, where ${fill(4)} houses lost their roofs and ${fill(5)} people were hurt by tiles.`,
      `Governor ${fill(6)} of ${fill(1)} asked people to stay out of doors until the engineers of ${fill(7)} had been there.`,
      `The survey had counted ${fill(8)} smaller quakes near ${fill(9)} since the spring of the year before.`,
    ].join('\n\n')}\n\n${own}`;
  const figures = new Set([0, 4, 5, 8]);

  it.each([1, 2, 3])('on one day are two stories: pair %i', (seed) => {
    const say = new Invented(seed);
    const filled = Array.from({ length: 2 }, () =>
      Array.from({ length: 10 }, (_, i) => (figures.has(i) ? say.figure() : say.name())),
    );
    const documents = filled.map((fills, i): Document => {
      return {
        id: `q${i}`,
        date: `2031-03-04T0${5 + i}:00Z`,
        text: form((slot) => fills[slot] as string, say.paragraph()),
      };
    });
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(verdictsOf(report, id)).not.toContain('copy');
  });

  it.each([1, 2, 3])('on one day are two stories though they differ in names only: pair %i', (seed) => {
    const say = new Invented(seed);
    const filled = [0, 1].map(() => Array.from({ length: 12 }, () => say.name()));
    const documents = filled.map((fills, i): Document => {
      const text = page(
        `The mayor of ${fills[0]} opened the new bridge to ${fills[1]} on Tuesday in front of the choir of ${fills[2]}.`,
        `${fills[3]} ${fills[4]}, who had built it, thanked the masons of ${fills[5]} and the council of ${fills[0]} for their patience.`,
        `The bridge replaces the ferry of ${fills[6]}, which had carried the people of ${fills[1]} to the market of ${fills[7]}.`,
        `A chapel at its northern end is named after ${fills[8]} ${fills[9]}, the painter from ${fills[10]} who drowned near ${fills[11]}.`,
        say.paragraph(),
      );
      return { id: `b${i}`, date: `2031-03-04T0${5 + i}:00Z`, text };
    });
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(verdictsOf(report, id)).not.toContain('copy');
  });
});

describe('a reprint', () => {
  const body = say.paragraphs(8);
  const first: Document = {
    id: 'a',
    source: 'agency',
    date: '2031-01-01T06:00Z',
    text: page(`VANDREY, Jan 1 (Norwire) - ${body[0]}`, body.slice(1)),
  };
  const print = (text: string): Document => ({ id: 'b', source: 'paper', date: '2031-01-01T08:00Z', text });

  it.each([
    ['without the dateline', page(body)],
    ['with a dateline of its own', page(`VANDREY (Bell/Norwire), Wednesday. ${body[0]}`, body.slice(1))],
    ['with a byline of its own', page('By our reporter in Vandrey', body)],
    [
      'with two paragraphs in one',
      page(body.slice(0, 2).join(' '), body.slice(2, 4).join(' '), body.slice(4, 6).join(' '), body.slice(6).join(' ')),
    ],
    ['with every sentence by itself', page(body.flatMap((text) => text.split(/(?<=\.) /)))],
    ['in hard-wrapped lines', page(body.map((text) => text.replace(/(.{1,60})(?: |$)/g, '$1\n').trimEnd()))],
    ['with curly quotation marks and dashes', page(body).replaceAll(', ', ' – ')],
    ['with a headline in capitals', page(say.line(8).toUpperCase(), body)],
    ['with a heading between its parts', page(body.slice(0, 4), 'What comes next', body.slice(4))],
    [
      'with a link after each second paragraph',
      page(body.flatMap((p, i) => (i % 2 === 1 ? [p, `READ MORE: ${say.line(7)}`] : [p]))),
    ],
  ])('is one story with the first version, and a copy: %s', (_, text) => {
    const report = findBackground([first, print(text), ...OTHERS]);
    expect(groupsOf(report)).toEqual([['a', 'b']]);
    expect(documentOf(report, 'a').fresh).toBe(1);
    expect(textsOf(report, 'background')).toEqual([]);
    for (const sentence of body.flatMap((p) => p.split(/(?<=\.) /)))
      expect(documentOf(report, 'b').freshText()).not.toContain(sentence);
    expect(documentOf(report, 'b').fresh).toBeLessThan(0.15);
  });
});
