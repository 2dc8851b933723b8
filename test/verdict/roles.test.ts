/** What is background, what furniture: whole feeds in, roles out. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document, Report } from '../../src/types.ts';
import { documentOf, passagesWith, textsOf, verdictOn } from '../stories/asked.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(41);
const fact =
  'The lock at Vandrey was blown up by its own keepers in 1848 and lay in the canal for nineteen years afterwards.';
const short = () => say.sentence(10, 14);

/** So many stories, one a day, each built by `build`. */
function stories(
  count: number,
  build: (i: number) => string,
  source: (i: number) => string | undefined = () => 'post',
): Document[] {
  return Array.from({ length: count }, (_, i): Document => {
    const from = source(i);
    return {
      id: `d${String(i).padStart(2, '0')}`,
      text: build(i),
      date: `2031-05-${String(i + 1).padStart(2, '0')}`,
      ...(from ? { source: from } : {}),
    };
  });
}

function expectBackground(report: Report, text: string, documents: number): void {
  expect(passagesWith(report, text).map((p) => [p.role, p.documents])).toEqual([['background', documents]]);
}

describe('background at the end of the stories of one source', () => {
  it.each([3, 4, 5, 8])('is background in %i of its stories', (count) => {
    expectBackground(findBackground(stories(count, () => page(say.paragraphs(2), fact))), fact, count);
  });

  it('is background in short stories of two sentences', () => {
    expectBackground(findBackground(stories(3, () => page(short(), short(), fact))), fact, 3);
  });

  it('is background in three of its six stories', () => {
    expectBackground(findBackground(stories(6, (i) => page(say.paragraphs(3), i % 2 === 0 ? fact : []))), fact, 3);
  });

  it('is background where no document names a source', () => {
    expectBackground(
      findBackground(
        stories(
          5,
          () => page(say.paragraphs(2), fact),
          () => undefined,
        ),
      ),
      fact,
      5,
    );
  });

  const foot = ['Home | News | Sport | Kestra', 'Follow Morland on Kestra for more.'] as const;

  it('is background between furniture that all pages have', () => {
    const report = findBackground(
      stories(12, (i) => page(foot[0], say.paragraphs(3), i % 3 === 0 ? fact : [], foot[1])),
    );
    expectBackground(report, fact, 4);
    expect(textsOf(report, 'background')).toEqual([fact]);
  });

  it('is background though every page has it above a short notice', () => {
    const build = () => page(foot[0], say.paragraphs(3), fact, foot[1]);
    const report = findBackground(stories(6, build, (i) => `paper ${i % 3}`));
    expect(textsOf(report, 'background')).toEqual([fact]);
    expect(textsOf(report, 'chrome').sort()).toEqual([foot[1], foot[0]].sort());
  });

  it('is background at the top of its stories too', () => {
    expectBackground(findBackground(stories(4, () => page(say.paragraph(), fact, say.paragraphs(2)))), fact, 4);
  });
});

describe('what stands behind the full stop of a sentence', () => {
  const credits = [
    '(Norwire)',
    'Norwire',
    '(MORE)',
    'Edda Holm/Norwire',
    '— Selma Trigg, mayor',
    'Read more',
    '#vandrey #canal',
    'https://vandrey.example/locks',
    '(Photo: E. Holm)',
    'More:',
    'ENDS',
    '[1]',
    '(Norwire, with staff)',
    '@vandrey',
    'Norwire · 22.09.2031',
    '***',
  ];

  it.each(credits)('leaves it background: %s', (credit) => {
    const report = findBackground(
      stories(
        4,
        () => page(say.paragraphs(2), `${fact} ${credit}`),
        (i) => `paper ${i}`,
      ),
    );
    expectBackground(report, fact.slice(0, -1), 4);
    expect(textsOf(report, 'chrome').filter((text) => text.includes('Vandrey was blown'))).toEqual([]);
  });

  it.each([4])('leaves it background in %i stories of one source', (count) => {
    const report = findBackground(stories(count, () => page(say.paragraphs(2), `${fact} (Norwire)`)));
    expectBackground(report, fact.slice(0, -1), count);
  });

  it('may be a colon before a list', () => {
    const intro =
      'The keepers of the lock at Vandrey have had to answer for these four wrecks since the spring of the year 1848:';
    const report = findBackground(
      stories(
        4,
        () => page(say.paragraphs(2), intro, say.line(5), say.line(4)),
        (i) => `paper ${i}`,
      ),
    );
    expectBackground(report, intro.slice(0, -1), 4);
  });
});

describe('captions', () => {
  const caption = () => say.line(12 + say.int(5), [say.name(), say.name()]);

  it('make no furniture of what follows them', () => {
    expectBackground(
      findBackground(
        stories(
          3,
          () => page(short(), caption(), fact),
          () => undefined,
        ),
      ),
      fact,
      3,
    );
  });

  it.each([
    ['in five stories of one source', 5, () => 'post'],
    ['in four of four sources', 4, (i: number) => `paper ${i}`],
  ] as const)('make none of it %s', (_, count, source) => {
    expectBackground(
      findBackground(stories(count, () => page(say.paragraphs(2), caption(), fact), source)),
      fact,
      count,
    );
  });

  it('make none of it where they stand behind it too', () => {
    const build = () => page(say.paragraphs(2), caption(), fact, caption());
    expectBackground(findBackground(stories(4, build)), fact, 4);
  });

  it.each([
    'The lighthouse of Vandrey, built in 1871, seen from the ferry on the morning of the great regatta',
    'Keepers of the lock at Vandrey with the ropes that they had saved from the flood, in a picture of 1849',
    'File photo of the harbour at Vandrey, where more than three hundred boats lie in summer',
  ])('that recur are no furniture: %s', (line) => {
    for (const [name, source] of [
      ['none', () => undefined],
      ['one', () => 'post'],
      ['several', (i: number) => `paper ${i}`],
    ] as const) {
      const build = () => page(say.paragraph(), line, say.paragraph());
      const report = findBackground(stories(3, build, source));
      expect(textsOf(report, 'chrome'), name).toEqual([]);
      expectBackground(report, line, 3);
    }
  });

  it('leave menus and labels of a few words furniture', () => {
    const report = findBackground(
      stories(4, () => page('Home | News | Sport | Kestra', say.paragraph(), caption(), say.paragraph())),
    );
    expect(textsOf(report, 'chrome')).toEqual(['Home | News | Sport | Kestra']);
  });
});

describe('a short notice', () => {
  const sources: readonly (readonly [string, (i: number) => string | undefined])[] = [
    ['one source', () => 'post'],
    ['three sources', (i) => `paper ${i % 3}`],
    ['no source', () => undefined],
  ];

  describe.each(sources)('of %s', (_, source) => {
    it.each([
      'All rights reserved.',
      'Follow us on Kestra and Morland.',
      'Follow us on Kestra and Morland',
      'Subscribe to our newsletter.',
      'Send us your views by letter or telegram.',
    ])('as the last line of every page is furniture, and no fresh text ends with it: %s', (notice) => {
      const documents = stories(12, () => page(say.paragraphs(2), notice), source);
      const report = findBackground(documents);
      for (const { id } of documents) expect(documentOf(report, id).freshText()).not.toContain(notice.slice(0, 10));
      expect(textsOf(report, 'background')).toEqual([]);
    });

    it('between other furniture is furniture', () => {
      const documents = stories(
        9,
        () => page(say.paragraphs(2), 'Home | News | Sport', 'Follow us on Kestra.', 'Imprint | Privacy'),
        source,
      );
      const report = findBackground(documents);
      for (const { id } of documents) expect(documentOf(report, id).freshText()).not.toMatch(/Follow|Home|Imprint/);
    });
  });

  it.each(sources.slice(1))('of two sentences, of which one names the paper, is furniture: %s', (_, source) => {
    const documents = stories(
      9,
      (i) => page(say.paragraphs(2), `© 2031 ${['Morland', 'Kestra', 'Vandrey'][i % 3]} Media. All rights reserved.`),
      source,
    );
    const report = findBackground(documents);
    for (const { id } of documents) expect(documentOf(report, id).freshText()).not.toMatch(/rights reserved|Media/);
  });

  it('is furniture on pages that have no fresh sentence', () => {
    const notice = 'Follow Morland on Kestra for more news and pictures every morning.';
    const bodies = Array.from({ length: 6 }, () => say.paragraphs(6));
    const wires = bodies.map(
      (body, i): Document => ({ id: `w${i}`, source: 'agency', date: `2031-05-0${i + 1}T06:00Z`, text: page(body) }),
    );
    const prints = bodies.map((body, i): Document => {
      return { id: `p${i}`, source: 'paper', date: `2031-05-0${i + 1}T08:00Z`, text: page(body, notice) };
    });
    const report = findBackground([...wires, ...prints]);
    expect(passagesWith(report, 'Follow Morland').map(({ role }) => role)).toEqual(['chrome']);
    expect(textsOf(report, 'background')).toEqual([]);
  });

  it('is furniture on undated pages that have no fresh sentence', () => {
    const notice = 'Follow Morland on Kestra for more news and pictures every morning.';
    const bodies = Array.from({ length: 6 }, () => say.paragraphs(6));
    const report = findBackground([
      ...bodies.map((body, i): Document => ({ id: `a${i}`, source: 'agency', text: page(body) })),
      ...bodies.map((body, i): Document => ({ id: `p${i}`, source: 'paper', text: page(body, notice) })),
    ]);
    expect(passagesWith(report, 'Follow Morland').map(({ role }) => role)).toEqual(['chrome']);
    expect(textsOf(report, 'background')).toEqual([]);
  });

  it.each([1, 3, 6])('of a paper is furniture though %i of its pages are nothing but background', (count) => {
    const notice = 'Follow Morland on Kestra for more news and pictures every morning.';
    const facts = Array.from({ length: 6 }, () => say.sentence(18, 22));
    const wires = facts.map((known, i): Document => {
      return { id: `w${i}`, source: 'agency', date: `2031-04-0${i + 1}T06:00Z`, text: page(say.paragraphs(5), known) };
    });
    const own = stories(8, () => page(say.paragraphs(4), notice));
    const known = Array.from({ length: count }, (_, i): Document => {
      const kept = facts.filter((_, f) => f !== i);
      return { id: `k${i}`, source: 'post', date: `2031-06-0${i + 1}T06:00Z`, text: page(kept, notice) };
    });
    const report = findBackground([...wires, ...own, ...known]);
    expect(passagesWith(report, 'Follow Morland').map(({ role }) => role)).toEqual(['chrome']);
  });

  it('is no furniture inside the stories', () => {
    const known = 'The lock at Vandrey has nineteen gates of oak.';
    const report = findBackground(
      stories(
        9,
        () => page(say.paragraphs(2), known, say.paragraphs(2)),
        (i) => `paper ${i % 3}`,
      ),
    );
    expect(textsOf(report, 'chrome')).toEqual([]);
  });
});

describe('a headline', () => {
  const headlines = [
    'Belediye liman köprüsünü haziranda kapatıyor',
    'Council closes the old bridge for three weeks in May',
    'Vandrey lock to open again',
  ];

  it.each(headlines)('of three papers above different stories is no furniture: %s', (headline) => {
    const documents = stories(
      3,
      () => page(headline, `${short()} ${short()}`),
      (i) => `paper ${i}`,
    );
    const report = findBackground(documents);
    expect(textsOf(report, 'chrome')).toEqual([]);
    for (const { id, text } of documents)
      expect(['fresh', 'background']).toContain(verdictOn(report, id, text, headline));
  });

  it('above a flash and the full story of one agency is no furniture', () => {
    const title = 'Keepers of the Vandrey lock walk out before the regatta';
    const flash = page(say.sentence(12, 12), say.sentence(12, 12));
    const report = findBackground([
      { id: 'flash', source: 'agency', date: '2031-05-01T06:00Z', text: page(title, flash) },
      { id: 'full', source: 'agency', date: '2031-05-01T07:00Z', text: page(title, flash, say.paragraphs(6)) },
      { id: 'print', source: 'paper', date: '2031-05-01T08:00Z', text: page(title, flash, say.paragraphs(6)) },
      ...stories(
        6,
        () => page(say.line(8), say.paragraphs(4)),
        () => 'agency',
      ),
    ]);
    expect(textsOf(report, 'chrome')).toEqual([]);
    expect(documentOf(report, 'flash').fresh).toBe(1);
  });

  it('that changes from page to page is none either', () => {
    const foot = ['Home | News | Sport', 'Imprint | Privacy'];
    const documents = stories(5, () => page(foot[0] as string, say.line(7), say.paragraphs(2), foot[1] as string));
    const report = findBackground(documents);
    for (const { id, text } of documents)
      expect(verdictOn(report, id, text, text.split('\n\n')[1] as string)).toBe('fresh');
  });
});

describe("a story's own body", () => {
  it.each([3, 4, 6])('is no furniture in %i versions of one source', (count) => {
    const body = say.paragraphs(6);
    const versions = stories(count, () => page(say.paragraph(), body));
    for (const others of [
      [],
      stories(count, () => page(say.paragraphs(5))).map((d): Document => ({ ...d, id: `x${d.id}` })),
    ]) {
      const report = findBackground([...versions, ...others]);
      expect(textsOf(report, 'chrome')).toEqual([]);
    }
  });

  it('is no furniture in stories that print it below news of their own', () => {
    const older = say.paragraphs(6);
    const report = findBackground([
      ...stories(5, () => page(say.paragraphs(5), older)),
      { id: 'old', source: 'post', date: '2031-04-30', text: page(older) },
    ]);
    expect(textsOf(report, 'chrome')).toEqual([]);
  });
});
