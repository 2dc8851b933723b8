import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { DejaluError } from '../../src/errors.ts';
import type { Document } from '../../src/types.ts';
import { familiesOf, stories } from './stories.ts';

const fact =
  'The canal between the two lakes was dug in 1911 and has been closed to ships for most of the last 40 years.';
const updated =
  'The canal between the two lakes was dug in 1911 and has been closed to ships for most of the last 41 years.';
const other = 'A committee of seven engineers, named by the province, looks after its locks and reports to nobody.';

const small: Document[] = [
  [
    'a',
    '2031-05-01',
    'north',
    'Divers found a bicycle in lock four. Its owner is asked to call the harbour office.',
    `${fact} ${other}`,
  ],
  [
    'b',
    '2031-05-04',
    'south',
    'Swimmers crossed the eastern lake at dawn. The water was colder than last year.',
    `${updated} ${other}`,
  ],
  [
    'c',
    '2031-05-09',
    'north',
    'Nobody claimed the rusty bicycle so far. It will be sold with other lost things.',
    `${fact}

${other}`,
  ],
].map(([id = '', date = '', source = '', news, background]) => ({
  id,
  date,
  source,
  text: `${news}

${background}`,
}));

describe('findBackground', () => {
  it('gives two passages that stand in one sentence ids of their own, and what is new beside them stays fresh', () => {
    const first = 'Heavy rain washed away four bridges above both harbours during spring floods';
    const second = 'eleven ferries stayed moored until water levels fell';
    const end = first.split(' ').slice(-4).join(' ');
    const { passages, documents } = findBackground([
      { id: '1', text: `Divers found a bicycle in lock four today. ${first}, ${second}.` },
      { id: '2', text: `The mayor opened a new library near the mill. ${first} which nobody had seen coming at all.` },
      {
        id: '3',
        text: `A cat was rescued from the roof. Older people remember worse years with other ${end}, ${second}.`,
      },
    ]);
    expect(passages.map(({ text, documents }) => [text, documents])).toEqual([
      [first, 2],
      [`${second}.`, 2],
    ]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(2);
    expect(documents[1]?.freshText()).toContain('which nobody had seen coming at all');
    expect(documents[2]?.freshText()).toContain('Older people remember worse years');
  });

  it('says where a passage stands, in which wordings, and what is fresh', () => {
    const { passages, documents } = findBackground(small);
    expect(passages).toHaveLength(1);
    const [passage] = passages;
    expect(passage).toMatchObject({
      text: `${fact} ${other}`,
      role: 'background',
      documents: 3,
      stories: 3,
      sources: ['north', 'south'],
      firstSeen: '2031-05-01',
      lastSeen: '2031-05-09',
    });
    expect(passage?.variants.map(({ count, changes }) => ({ count, changes }))).toEqual([
      { count: 2, changes: [] },
      { count: 1, changes: [{ kind: 'figure', from: '40', to: '41' }] },
    ]);
    expect(passage?.occurrences.map(({ document, similarity, variant }) => [document, similarity, variant])).toEqual([
      ['a', 1, 0],
      ['b', 1, 1],
      ['c', 1, 0],
    ]);
    expect(documents.map(({ id, paragraphs }) => [id, ...paragraphs.map(({ verdict }) => verdict)])).toEqual([
      ['a', 'fresh', 'background'],
      ['b', 'fresh', 'background'],
      ['c', 'fresh', 'background', 'background'],
    ]);
    expect(documents.map((document) => document.freshText())).toEqual([
      'Divers found a bicycle in lock four. Its owner is asked to call the harbour office.',
      'Swimmers crossed the eastern lake at dawn. The water was colder than last year.',
      'Nobody claimed the rusty bicycle so far. It will be sold with other lost things.',
    ]);
  });

  it('says where the fresh text stands: what is in no passage and no copy, without white space at the ends', () => {
    const wrapped = stories.map((story, i) => ({
      ...story,
      // White space of all kinds inside the paragraphs, which must come out as it went in.
      text: i % 2 === 0 ? story.text.replaceAll('. ', '.  ') : story.text.replace(/(\S+ \S+ \S+ \S+) /g, '$1\n'),
    }));
    const report = findBackground(wrapped);
    const known = new Map(wrapped.map(({ id }) => [id, new Set<number>()]));
    for (const { occurrences } of report.passages) {
      for (const { document, start, end, verdict } of occurrences) {
        if (verdict === 'fresh') continue;
        for (let at = start; at < end; at++) known.get(document)?.add(at);
      }
    }
    let cut = 0;
    for (const [i, { id, paragraphs, ...document }] of report.documents.entries()) {
      const { text } = wrapped[i];
      const spans = document.freshSpans();
      let last = 0;
      let left = '';
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
        expect(paragraphs.some((p) => p.start <= start && end <= p.end)).toBe(true);
        for (let at = start; at < end; at++) expect(known.get(id)?.has(at)).toBe(false);
        left += text.slice(start, end);
        last = end;
      }
      const bare = (s: string) => s.replace(/\s+/g, '');
      expect(bare(document.freshText())).toBe(bare(left));
      for (const { start, end } of spans) expect(document.freshText()).toContain(text.slice(start, end));
      // All that is in no passage is there, but for marks between passages, and but for furniture without a passage.
      for (const { start, end, evidence } of paragraphs) {
        if (evidence.chrome > 0 || evidence.copy > 0) continue;
        const inside = spans.filter((span) => span.start >= start && span.end <= end);
        const there = inside.map((span) => text.slice(span.start, span.end)).join('');
        const rest = [...text.slice(start, end)].filter((_, j) => !known.get(id)?.has(start + j)).join('');
        expect(there.replace(/\P{L}+/gu, '')).toBe(rest.replace(/\P{L}+/gu, ''));
      }
      cut += spans.length - 1;
    }
    expect(cut).toBeGreaterThan(0);
  });

  it('takes the number of a list item for what the item is', () => {
    const own = ['Geese are back on the quay', 'Nobody won the regatta', 'A choir sang under the bridge'];
    const lists = small.map(({ text, ...story }, i) => ({
      ...story,
      text: `${text.split('\n\n')[0]}\n\n1. ${fact}\n\n2. ${own[i]}\n\n1994.`,
    }));
    for (const [i, { freshText, paragraphs }] of findBackground(lists).documents.entries()) {
      expect(paragraphs.map(({ verdict }) => verdict)).toEqual(['fresh', 'background', 'fresh', 'fresh']);
      expect(paragraphs[1].coverage).toBe(1);
      expect(freshText().split('\n\n').slice(1)).toEqual([`2. ${own[i]}`, '1994.']);
    }
  });

  it('gives offsets into the own strings, never inside a surrogate pair, and text that stands there', () => {
    const documents = stories.map((story, i) => ({
      ...story,
      text: `😀 ${story.text.replaceAll('. ', '. 😀 ')}${'\ud83d'.repeat(i % 2)}`,
    }));
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    const report = findBackground(documents);
    expect(report.passages.length).toBeGreaterThan(5);
    for (const { occurrences, variants } of report.passages) {
      for (const { document, start, end, variant } of occurrences) {
        const text = texts.get(document) as string;
        expect(start).toBeLessThan(end);
        for (const at of [start, end])
          expect(/[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')).toBe(false);
        const bare = (s: string) =>
          s
            .normalize('NFKD')
            .toLowerCase()
            .replace(/[^\p{L}]/gu, '')
            .replace(/ı/g, 'i');
        expect(bare(text.slice(start, end))).toBe(bare(variants[variant]?.text ?? ''));
      }
    }
  });

  it('finds the same without dates and sources', () => {
    const bare = stories.map(({ id, text }) => ({ id, text }));
    const recurring = (documents: readonly Document[]) =>
      [...familiesOf(documents, findBackground(documents)).values()].flat().map((name) => name !== '');
    const dated = recurring(stories);
    const undated = recurring(bare);
    const alike = dated.filter((recurs, i) => recurs === undated[i]).length;
    expect(alike).toBeGreaterThan(0.97 * dated.length);
  });

  it('counts a story once: a page printed by ten sites is no background', () => {
    const page = stories[0] as Document;
    const copies = Array.from({ length: 10 }, (_, i) => ({ ...page, id: `copy-${i}`, source: `site-${i}` }));
    const report = findBackground(copies);
    expect(report.passages).toEqual([]);
    expect(report.stories.map(({ versions }) => versions.length)).toEqual([10]);
    expect(
      report.documents.slice(1).flatMap(({ paragraphs }) => paragraphs.map(({ verdict }) => verdict)),
    ).not.toContain('fresh');
    expect(report.documents[0]?.fresh).toBe(1);
  });

  it('begins with what stands in most stories, however often one of them was copied', () => {
    const news = small.map(({ text }) => text.split('\n')[0]);
    const copies = ['1', '2', '3', '4', '5'].map((id) => ({ id, text: `${news[0]}\n\n${fact}` }));
    const rest = [
      `${news[1]}\n\n${fact}`,
      `${news[2]}\n\n${other}`,
      `Rain fell on both lakes all night.\n\n${other}`,
      other,
    ];
    const { passages } = findBackground([...copies, ...rest.map((text, i) => ({ id: `r${i}`, text }))]);
    expect(passages.map(({ text, stories, documents }) => ({ text, stories, documents }))).toEqual([
      { text: other, stories: 3, documents: 3 },
      { text: fact, stories: 2, documents: 6 },
    ]);
  });

  it('takes minStories, minTokens and a tokenizer', () => {
    expect(findBackground(small, { minStories: 4 }).passages).toEqual([]);
    expect(findBackground(small, { minTokens: 60 }).passages).toEqual([]);
    const words = (text: string) =>
      [...text.matchAll(/\p{L}+/gu)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
    expect(findBackground(small, { tokenizer: words }).passages).toHaveLength(1);
  });

  it('reports progress up to the number of documents', () => {
    const calls: number[][] = [];
    findBackground(small, { onProgress: (done, total) => calls.push([done, total]) });
    expect(calls).toEqual([
      [0, 3],
      [3, 3],
    ]);
  });

  it('names a misspelt option and its neighbour, and every option out of range', () => {
    const call = (options: object) => () => findBackground(small, options);
    expect(call({ minStoris: 2 })).toThrow('dejalu: unknown option "minStoris"; did you mean "minStories"?');
    expect(call({ minDocuments: 2 })).toThrow('unknown option "minDocuments"; did you mean "minStories"?');
    expect(call({ minDocs: 2 })).toThrow('did you mean "minStories"?');
    expect(call({ minStories: 1 })).toThrow(
      'option "minStories" must be a whole number from 2 to 1000000, not 1 (number)',
    );
    expect(call({ minTokens: 2.5 })).toThrow('option "minTokens"');
    expect(call({ tokenizer: 'words' })).toThrow('option "tokenizer" must be a function, not "words"');
  });
});

describe('bad input', () => {
  it.each<[string, unknown, string]>([
    ['no array', { id: 'a' }, 'documents must be an array, not an object'],
    ['a string for a document', ['text'], 'document 0 must be an object'],
    ['a missing id', [{ text: 'x' }], 'document 0: "id" must be a string'],
    ['a missing text', [{ id: 'a', text: 'x' }, { id: 'b' }], 'document 1 ("b"): "text" must be a string'],
    ['a number for a text', [{ id: 'a', text: 42 }], 'document 0 ("a"): "text" must be a string, not 42 (number)'],
    ['a number for a date', [{ id: 'a', text: 'x', date: 20311104 }], 'document 0 ("a"): "date" must be a string'],
    ['an object for a source', [{ id: 'a', text: 'x', source: {} }], 'document 0 ("a"): "source" must be a string'],
    [
      'an id twice',
      [
        { id: 'a', text: 'x' },
        { id: 'a', text: 'y' },
      ],
      'documents 0 and 1 have the same id, "a"',
    ],
  ])('%s is an error that says where', (_, documents, message) => {
    expect(() => findBackground(documents as Document[])).toThrow(message);
    expect(() => findBackground(documents as Document[])).toThrow(DejaluError);
  });

  const noise = Array.from({ length: 20_000 }, (_, i) =>
    String.fromCharCode((Math.imul(i, 2654435761) >>> 8) & 0xffff),
  ).join('');
  const strange: Record<string, string> = {
    'empty text': '',
    'one word': 'word',
    'only blanks': ' \n\t \u2028\u00a0',
    'lone surrogates': `${fact} \ud800 \udfff ${other}`,
    'NUL bytes': `\0\0${fact}\0${other}\0`,
    'binary read as text': noise,
    'right to left': `قال الوزير إن المحادثات مستمرة منذ عام 1991. ${fact}`,
    'emoji sequences': `👩‍👩‍👧‍👦🏳️‍🌈 ${fact} 🇹🇷🇦🇿`,
    'Han and kana': '政府は十五日、湖の運河を再開すると発表した。運河は一九一一年に作られた。',
    '100,000 empty lines': `${'\n'.repeat(100_000)}${fact}`,
    'only punctuation': '.,;:!?'.repeat(500),
    'a million stops': `${fact} ${'.'.repeat(100_000)}`,
  };
  it.each(Object.entries(strange))('%s gives an answer', (_, text) => {
    const documents = [...small, { id: 'strange', text }, { id: 'strange too', text: `${text} ` }];
    const report = findBackground(documents);
    expect(report.documents.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    expect(report.passages[0]?.documents).toBeGreaterThanOrEqual(3);
    for (const { occurrences } of report.passages) {
      for (const { document, start, end } of occurrences) {
        const own = documents.find(({ id }) => id === document)?.text as string;
        expect(start >= 0 && start < end && end <= own.length).toBe(true);
      }
    }
  });

  it('no documents, and one document, give an empty report', () => {
    expect(findBackground([])).toEqual({
      passages: [],
      documents: [],
      stories: [],
      carriers: [],
      followUps: [],
      warnings: [],
    });
    expect(findBackground(small.slice(0, 1)).passages).toEqual([]);
  });
});
