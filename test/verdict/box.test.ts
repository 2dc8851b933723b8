/** A box: several lines or sentences that stand together in the same documents are one entry of the report. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(59);

function stories(
  count: number,
  box: (i: number) => string,
  source: (i: number) => string | undefined = () => undefined,
): Document[] {
  return Array.from({ length: count }, (_, i): Document => {
    const from = source(i);
    const text = page(say.paragraphs(3), box(i));
    return { id: `b${i}`, date: `2031-05-0${i + 1}`, text, ...(from ? { source: from } : {}) };
  });
}

/** The passages' texts with their white space as single blanks. */
const told = (documents: readonly Document[]) =>
  findBackground(documents).passages.map(({ role, documents, text }) => [role, documents, text.replace(/\s+/g, ' ')]);

describe('a box', () => {
  const SENTENCES = Array.from({ length: 5 }, () => say.sentence(11, 15));

  it.each([
    ['as paragraphs', '\n\n'],
    ['as lines', '\n'],
    ['as one paragraph', ' '],
  ])('of five sentences is one passage: %s', (_, between) => {
    expect(told(stories(4, () => SENTENCES.join(between)))).toEqual([['background', 4, SENTENCES.join(' ')]]);
  });

  it.each([2, 3, 9])('of %i sentences is one passage', (count) => {
    const sentences = Array.from({ length: count }, () => say.sentence(11, 15));
    expect(told(stories(4, () => page(sentences)))).toEqual([['background', 4, sentences.join(' ')]]);
  });

  it('with short sentences between long ones is one passage', () => {
    const sentences = [
      say.sentence(11, 15),
      say.sentence(4, 5),
      say.sentence(11, 15),
      say.sentence(5, 6),
      say.sentence(11, 15),
    ];
    expect(told(stories(4, () => page(sentences)))).toEqual([['background', 4, sentences.join(' ')]]);
  });

  it('inside the stories is one passage', () => {
    const documents = stories(4, () => page(SENTENCES)).map(
      (d): Document => ({ ...d, text: page(d.text, say.paragraphs(2)) }),
    );
    expect(told(documents)).toEqual([['background', 4, SENTENCES.join(' ')]]);
  });

  it.each([
    ['no source', () => undefined],
    ['one source', () => 'post'],
    ['four sources', (i: number) => `paper ${i % 4}`],
  ] as const)('with a title, in four of twelve stories, is background: %s', (_, source) => {
    const title = 'Who is Vandrey Morland';
    const others = stories(8, () => say.paragraph(), source).map((d): Document => ({ ...d, id: `o${d.id}` }));
    const passages = told([...stories(4, () => page(title, SENTENCES), source), ...others]);
    const [passage] = passages.filter(([, , text]) => String(text).includes(SENTENCES[0] as string));
    expect(passage?.slice(0, 2)).toEqual(['background', 4]);
    expect(passage?.[2]).toContain(SENTENCES.join(' '));
  });

  it('in two laid out otherwise is one passage', () => {
    const between = ['\n\n', ' ', '\n\n', ' '];
    expect(told(stories(4, (i) => SENTENCES.join(between[i] as string)))).toEqual([
      ['background', 4, expect.any(String)],
    ]);
  });
});

describe('what stands together in some documents only', () => {
  it('is told apart: two facts, one of them in more stories', () => {
    const [first, second] = [say.sentence(14, 18), say.sentence(14, 18)];
    const documents = stories(6, (i) => (i < 3 ? page(first, second) : page(first)));
    expect(told(documents).sort()).toEqual([
      ['background', 3, second],
      ['background', 6, first],
    ]);
  });

  it('is told apart: a box that two more documents cut to its first sentences', () => {
    const box = Array.from({ length: 5 }, () => say.sentence(12, 15));
    const documents = stories(6, (i) => page(i < 4 ? box : box.slice(0, 2)));
    expect(told(documents)).toEqual([
      ['background', 6, box.slice(0, 2).join(' ')],
      ['background', 4, box.slice(2).join(' ')],
    ]);
  });

  it('is one box though one document has another word in it', () => {
    const box = Array.from({ length: 5 }, () => say.sentence(12, 15));
    const documents = stories(5, (i) =>
      page(i === 3 ? box.map((text, s) => (s === 2 ? text.replace(/ \S+ (\S+\.)$/, ` other $1`) : text)) : box),
    );
    expect(told(documents)).toEqual([['background', 5, box.join(' ')]]);
  });

  it('is told apart where the two stand in another order or apart', () => {
    const [first, second] = [say.sentence(14, 18), say.sentence(14, 18)];
    const documents = stories(4, (i) => (i % 2 === 0 ? page(first, second) : page(second, say.paragraph(), first)));
    expect(told(documents).map(([, documents]) => documents)).toEqual([4, 4]);
  });
});
