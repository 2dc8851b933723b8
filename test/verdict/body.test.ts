/** Where the story stands on its page, between menus, known background and the lines at the foot. */
import { describe, expect, it } from 'vitest';
import { type FoundPassage, NAMELESS } from '../../src/passages/assemble.ts';
import { analyse } from '../../src/sentences/analyse.ts';
import type { Kept } from '../../src/sentences/documents.ts';
import { SALT } from '../../src/sentences/key.ts';
import { bodiesOf } from '../../src/verdict/body.ts';

const FRESH = 'The council of Port Ellery opened the new ferry line on Monday.';
const MORE = 'Mayor Tilda Brandt thanked the engineers who had built the piers.';
const KNOWN = 'Skerry Island had been without a ferry since the storm of 1994.';

/** What is kept of a document. Which distinct sentences it has is not asked here. */
function kept(text: string): Kept {
  const analysis = analyse(text, {}, SALT);
  return { ...analysis, numbers: new Uint32Array(analysis.prose.length) };
}

/** A page of these paragraphs, of which `known` recur elsewhere, and what of it is body. */
function page(paragraphs: readonly string[], ...known: string[]) {
  const text = paragraphs.join('\n\n');
  const analysis = kept(text);
  const found = known.map((passage) => recurring(analysis, text.indexOf(passage), passage.length));
  const [body] = bodiesOf(found, [analysis]);
  if (body === undefined) throw new Error('one document has one body');
  const { starts, ends, count } = analysis.tokens;
  /** The text from token `from` on, up to token `to`. */
  const between = (from: number, to: number) => text.slice(starts[from], ends[Math.min(to, count) - 1]);
  return { body, between, count };
}

function recurring({ tokens }: Kept, start: number, length: number): FoundPassage {
  const from = tokens.starts.findIndex((at) => at >= start);
  const after = tokens.starts.findIndex((at) => at >= start + length);
  return { id: 'known', stretches: [{ document: 0, from, to: after < 0 ? tokens.count : after, name: NAMELESS }] };
}

/** The text of a body, without the stop after its last word. */
function bodyText(paragraphs: readonly string[], ...known: string[]): string {
  const { body, between } = page(paragraphs, ...known);
  return between(body.from, body.to);
}

const withoutStop = (text: string) => text.replace(/\.$/, '');

describe('the body of a page', () => {
  it('reaches from the first fresh sentence to the last', () => {
    expect(bodyText(['Home', 'News', 'Ferry line opens', FRESH, MORE, 'Share this', 'Subscribe'])).toBe(
      withoutStop(`${FRESH}\n\n${MORE}`),
    );
  });

  it('holds the background that stands between fresh sentences', () => {
    expect(bodyText(['Home', FRESH, KNOWN, MORE, 'Share this'], KNOWN)).toBe(
      withoutStop(`${FRESH}\n\n${KNOWN}\n\n${MORE}`),
    );
  });

  it('leaves out the background that stands before and after them', () => {
    expect(bodyText([KNOWN, FRESH, MORE], KNOWN)).toBe(withoutStop(`${FRESH}\n\n${MORE}`));
    expect(bodyText([FRESH, MORE, KNOWN], KNOWN)).toBe(withoutStop(`${FRESH}\n\n${MORE}`));
  });

  it('does not begin or end with a caption, though it has a full stop', () => {
    expect(bodyText(['The new pier.', FRESH, 'Photo: T. Roe.'])).toBe(withoutStop(FRESH));
  });

  it('does not begin with a long line that is no sentence', () => {
    const headline = 'Ferry line to the northern islands opens after two years of delay';
    expect(bodyText([headline, FRESH])).toBe(withoutStop(FRESH));
  });

  it('is everything where no sentence is fresh', () => {
    for (const paragraphs of [['Home', KNOWN, 'Subscribe'], ['Home', 'News'], []]) {
      const { body } = page(paragraphs, ...(paragraphs.includes(KNOWN) ? [KNOWN] : []));
      expect(body).toEqual({ from: -1, to: Infinity, head: -1, tail: Infinity });
    }
  });

  it('is found for each document by itself', () => {
    const documents = [`${KNOWN}\n\n${FRESH}`, `${MORE}\n\n${KNOWN}`].map((text) => kept(text));
    const words = (text: string) => text.split(' ').length;
    const stretches = [
      { document: 0, from: 0, to: words(KNOWN), name: NAMELESS },
      { document: 1, from: words(MORE), to: words(MORE) + words(KNOWN), name: NAMELESS },
    ];
    const bodies = bodiesOf([{ id: 'known', stretches }], documents);
    expect(bodies.map(({ from, to }) => [from, to])).toEqual([
      [words(KNOWN), words(KNOWN) + words(FRESH)],
      [0, words(MORE)],
    ]);
  });
});

describe('the furniture beside the body', () => {
  it('begins before the last line above it and after the first line below it that are no sentences', () => {
    const { body, between, count } = page(['Home', 'Ferry line opens', FRESH, 'Share this', 'Subscribe']);
    expect(between(body.head, body.from)).toBe('Ferry line opens');
    expect(between(body.tail, count)).toBe('Subscribe');
  });

  it('may have background between itself and the body', () => {
    const { body, between, count } = page(['Home', KNOWN, FRESH, 'Share this', 'Subscribe'], KNOWN);
    expect(between(body.head, body.from)).toBe(`Home\n\n${withoutStop(KNOWN)}`);
    expect(between(body.tail, count)).toBe('Subscribe');
  });

  it('is none where the page is all story', () => {
    const { body } = page([FRESH, MORE]);
    expect([body.head, body.tail]).toEqual([-1, Infinity]);
  });

  it('is not a heading between two parts of the story', () => {
    const { body, between } = page(['Ferry line opens', FRESH, 'What comes next', MORE]);
    expect(between(body.head, body.from)).toBe('Ferry line opens');
    expect(body.tail).toBe(Infinity);
  });
});
