/** Page numbers, running heads and lines between lines of furniture. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf } from '../stories/asked.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(43);
const PAGES = 12;

function book(build: (i: number, body: string) => string, pages = PAGES): { documents: Document[]; bodies: string[] } {
  const bodies = Array.from({ length: pages }, () => page(say.paragraphs(3)));
  const documents = bodies.map((body, i): Document => {
    return { id: `p${String(i).padStart(2, '0')}`, source: 'handbook', text: build(i, body) };
  });
  return { documents, bodies };
}

/** Nothing but the bodies is fresh. */
function expectBodies({ documents, bodies }: ReturnType<typeof book>): void {
  const report = findBackground(documents);
  for (const [i, { id }] of documents.entries()) expect(documentOf(report, id).freshText(), id).toBe(bodies[i]);
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

describe('page numbers', () => {
  const written: readonly (readonly [name: string, write: (i: number) => string])[] = [
    ['bare', (i) => String(118 + i)],
    ['of one digit and two', (i) => String(3 + i)],
    ['roman', (i) => ROMAN[i] as string],
    ['roman in capitals', (i) => (ROMAN[i] as string).toUpperCase()],
    ['between hyphens', (i) => `- ${118 + i} -`],
    ['between dashes', (i) => `– ${118 + i} –`],
    ['in brackets', (i) => `[${118 + i}]`],
    ['with a p.', (i) => `p. ${118 + i}`],
    ['with Page', (i) => `Page ${7 + i}`],
    ['of all', (i) => `Page ${7 + i} of 240`],
    ['beside a title', (i) => `${118 + i} | Handbook`],
  ];

  it.each(written)('%s at the foot are furniture', (_, write) => {
    expectBodies(book((i, body) => page(body, write(i))));
  });

  it.each(written)('%s at the top are furniture', (_, write) => {
    expectBodies(book((i, body) => page(write(i), body)));
  });

  it('are none inside a text', () => {
    const { documents } = book((_, body) => body.replace('\n\n', '\n\n1848\n\n'));
    const report = findBackground(documents);
    for (const { id } of documents) expect(documentOf(report, id).freshText()).toContain('1848');
  });
});

describe('a running head', () => {
  const title = 'Vandrey Canal Board, Book of Rules for Keepers and Pilots of Barges';

  it.each([
    ['whose last words change', () => `${title} | ${say.word()} ${say.word()}`],
    ['whose last word changes', () => `${title}, ${say.word()}`],
    ['whose first words change', () => `${say.word()} ${say.word()} | ${title}`],
    ['that is always the same', () => title],
    ['in capitals', () => `${title.toUpperCase()} | ${say.word().toUpperCase()} ${say.word().toUpperCase()}`],
  ])('%s is furniture', (_, head) => {
    expectBodies(book((i, body) => page(head(), body, String(118 + i))));
  });

  it('with a number that changes is furniture', () => {
    expectBodies(book((i, body) => page(`${title}, chapter ${1 + i}`, body)));
  });

  it('of left and right pages is furniture', () => {
    expectBodies(
      book((i, body) =>
        page(i % 2 === 0 ? `${title} | ${say.word()} ${say.word()}` : 'Vandrey Canal Board', body, String(10 + i)),
      ),
    );
  });
});

describe('a line between lines of furniture', () => {
  it.each([
    ['a name', () => say.name()],
    ['two words', () => `${say.word()} ${say.word()}`],
    ['the title of another story', () => say.line(7)],
  ])('is furniture: %s', (_, line) => {
    expectBodies(
      book((_, body) => page(body, 'Most read today', line(), 'Imprint | Privacy', 'Subscribe to the handbook')),
    );
  });

  it('is none where it is the headline between a menu and the story', () => {
    const headlines = Array.from({ length: PAGES }, () => say.line(8));
    const { documents } = book((i, body) =>
      page('Home | News | Sport', headlines[i] as string, 'By our own reporter', body),
    );
    const report = findBackground(documents);
    for (const [i, { id }] of documents.entries()) expect(documentOf(report, id).freshText()).toContain(headlines[i]);
  });
});
