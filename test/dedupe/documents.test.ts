/** What stays and goes of each document, and the text that is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText } from '../../src/dedupe/kept-text.ts';
import type { DedupedDocument } from '../../src/dedupe/result.ts';
import { dedupe } from '../../src/dedupe.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { mixedTexts } from './corpus.ts';

const LOCK = 'The lock at the river mouth was shut for repairs on Monday.';
const SNOW = 'Snow closed both passes above the valley for two days.';
const BARGE = 'A barge ran aground upstream of the bridge.';

const leftOf = (texts: readonly string[], keep: 'first' | 'none' = 'first') =>
  [...dedupe(texts, { unit: 'paragraph', keep }).documents].map((document, i) => keptText(texts[i], document));

describe('the text that is left', () => {
  it.each([
    ['the first paragraph goes', `${LOCK}\n\n${BARGE}`, BARGE],
    ['one in the middle goes', `${BARGE}\n\n${LOCK}\n \n${SNOW} Two.\n`, `${BARGE}\n\n${SNOW} Two.\n`],
    ['the last goes', `${BARGE}\r\n\r\n${LOCK}\r\n`, BARGE],
    ['the last two go', `  ${BARGE}\n\n${LOCK}\n\n\n${LOCK}`, `  ${BARGE}`],
    ['all go', `\n${LOCK}\n\n${LOCK}`, ''],
    ['none goes', ` ${BARGE}\n\n\n${SNOW} Two.\n`, ` ${BARGE}\n\n\n${SNOW} Two.\n`],
  ])('where %s', (_, text, expected) => {
    expect(leftOf([LOCK, text])).toEqual([LOCK, expected]);
  });

  it('has nothing of a cluster where nothing is to stay', () => {
    expect(leftOf([LOCK, `${LOCK}\n\n${BARGE}`], 'none')).toEqual(['', BARGE]);
  });

  it('is the original minus the removed units and white space beside them', () => {
    // Paragraphs of any two kinds of white space between, and any of them repeated.
    const paragraph = fc.constantFrom(LOCK, SNOW, BARGE, '***', 'Two', '𝒳 ü');
    const gap = fc.constantFrom('\n\n', '\n \t\n', '\r\n\r\n\r\n', '\n\n   ');
    const text = fc
      .tuple(fc.constantFrom('', ' ', '\n'), fc.array(fc.tuple(paragraph, gap), { maxLength: 6 }))
      .map(([head, parts]) => head + parts.flat().join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const documents = [...dedupe(texts, { unit: 'paragraph' }).documents];
        for (const [i, document] of documents.entries()) expectRest(texts[i], document);
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
  });

  it('keeps what is in a unit that stays, where units overlap, and what is in none', () => {
    const span = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([a, b]) => {
      return { start: Math.min(a, b), end: Math.max(a, b) };
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab ]{30}$/), fc.array(span), fc.array(span), (text, kept, spans) => {
        const why = { cluster: 0, similarity: 1, representative: { document: 'a', start: 0, end: 1 } };
        expectRest(text, { id: '0', kept, removed: spans.map((removed) => ({ ...removed, ...why })) });
      }),
      { seed: FIXED_SEED, numRuns: 1000 },
    );
  });
});

/** Character by character: what must stay, must go, and may go because it is white space beside what goes. */
function expectRest(text: string, document: DedupedDocument): void {
  const left = keptText(text, document);
  const inside = (spans: readonly { start: number; end: number }[], at: number) =>
    spans.some(({ start, end }) => start <= at && at < end);
  let must = '';
  for (let at = 0; at < text.length; at++) {
    const stays = inside(document.kept, at) || (!inside(document.removed, at) && /\S/.test(text[at]));
    if (stays) must += text[at];
  }
  const solid = (s: string) => s.replace(/\s/g, '');
  expect(solid(left)).toBe(solid(must));
  // And it is what is left when stretches are cut out of the original, none of them touching what must stay.
  let from = 0;
  for (const character of left.split('')) {
    const found = text.indexOf(character, from);
    expect(found).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
}

describe('documents', () => {
  it('say of what and how much each removed unit is a near-duplicate', () => {
    for (const unit of ['document', 'paragraph'] as const) {
      const texts = mixedTexts(17, 200);
      const units = unit === 'document' ? texts : [texts.slice(0, 90).join('\n\n'), texts.slice(90).join('\n\n')];
      const { documents, clusters, kept, counts } = dedupe(units, { unit, threshold: 0.6, keep: 'longest' });
      const all = [...documents];
      expect(all.map(({ id }) => id)).toEqual(units.map((_, i) => String(i)));
      expect(all.flatMap(({ id, kept }) => kept.map((span) => ({ document: id, ...span })))).toEqual(kept);
      let removed = 0;
      for (const { id, removed: spans } of all) {
        for (const { start, end, cluster, similarity, representative } of spans) {
          removed++;
          expect(clusters[cluster].representative).toEqual(representative);
          expect(clusters[cluster].members).toContainEqual({ document: id, start, end, similarity });
        }
      }
      expect(removed).toBeGreaterThan(20);
      expect(removed + counts.kept).toBe(counts.units);
    }
  });

  it('can be gone through more than once, and have those without units among them', () => {
    const { documents } = dedupe(['', LOCK, ''], { unit: 'paragraph' });
    for (let round = 0; round < 2; round++) {
      expect([...documents].map(({ kept, removed }) => [kept.length, removed.length])).toEqual([
        [0, 0],
        [1, 0],
        [0, 0],
      ]);
    }
  });
});

describe('what is refused', () => {
  const document = {
    kept: [],
    removed: [{ start: 4, end: 9, cluster: 0, representative: { document: 'a', start: 0, end: 5 }, similarity: 1 }],
  };

  it.each([
    [undefined, document, 'a text must be a string, not undefined'],
    ['text', undefined, 'a document of dedupe(...).documents, { kept, removed }, is needed, not undefined'],
    ['text', { kept: [] }, 'a document of dedupe(...).documents, { kept, removed }, is needed, not an object'],
    ['another', document, 'a unit stands at 4 to 9, and the text has 7 characters; give the text of that document'],
  ])('%o with %o', (text, of, message) => {
    const read = () => keptText(text as string, of as unknown as DedupedDocument);
    expect(read).toThrow(`dejalu: ${message}`);
    expect(codeOf(read)).toBe('bad-document');
  });
});
