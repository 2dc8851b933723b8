/** What combines and what nobody sees belongs to the letter before: spans of one text in two spellings mean the same. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { paragraphs } from '../../src/text/layout.ts';
import { sentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { randomInt } from '../sketch/random.ts';

const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

const ATTACHED = {
  'an accent': '\u0301',
  'a variation selector': '\ufe0f',
  'a variation selector beyond the basic plane': '\u{e0100}',
  'a soft hyphen': '\u00ad',
  'a zero-width space': '\u200b',
  'a joiner': '\u200d',
  'a mark of direction': '\u200f',
  'a tanwin': '\u064b',
  'a virama': '\u094d',
};

describe('a character that is attached to the one before', () => {
  for (const [what, mark] of Object.entries(ATTACHED)) {
    it(`belongs to a token, a sentence and a paragraph: ${what}`, () => {
      for (const text of [`Fin du marche${mark}`, `Fin du marche${mark}.`, `Fin du marche.${mark}`, `«Fin.»${mark}`]) {
        const longer = `${text}\n\nUn autre jour.`;
        expect(slices(longer, sentences(longer)), text).toEqual([text, 'Un autre jour.']);
        expect(slices(longer, paragraphs(longer)), text).toEqual([text, 'Un autre jour.']);
      }
      const { ends, count } = tokenize(`Fin du marche${mark}.`);
      expect(ends[count - 1]).toBe(13 + mark.length);
      const quoted = `Avant. «${mark}Fin du jour.`;
      expect(slices(quoted, sentences(quoted))[1]).toBe(`«${mark}Fin du jour.`);
    });
  }

  it('makes no furniture of a sentence', () => {
    const fact = 'Le vieux pont de pierre sur la riviere Orle a ete bati par trois villages en 1911';
    const docs = (end: string) => [
      { id: 'a', text: `Un chat roux dort dans la cour de la mairie depuis hier soir.\n\n${fact}${end}` },
      { id: 'b', text: `Sept oies ont traverse la place devant le bureau de poste ce matin.\n\n${fact}${end}` },
      { id: 'c', text: `La pluie a rempli toutes les caves du quartier nord cette semaine.\n\n${fact}${end}` },
    ];
    const [plain] = findBackground(docs('.')).passages;
    expect(plain.role).toBe('background');
    for (const mark of Object.values(ATTACHED)) {
      for (const end of [`${mark}.`, `.${mark}`]) {
        const report = findBackground(docs(end));
        expect(report.passages).toHaveLength(1);
        const [{ role, evidence, text }] = report.passages;
        expect({ role, evidence, text }).toEqual({ role: 'background', evidence: plain.evidence, text: fact + end });
        for (const { freshText } of report.documents) expect(freshText().endsWith('.')).toBe(true);
      }
    }
  });
});

/** Invented words, many with accents, in sentences. */
function accented(seed: number): string[] {
  const int = randomInt(seed);
  const pick = (from: string) => from[int(from.length)];
  const word = () =>
    Array.from({ length: 1 + int(4) }, () => pick('bdfgklmnprstvzçñš') + pick('aeiouéèàöüõåộữ')).join('');
  return Array.from({ length: 60 }, () => {
    const words = Array.from({ length: 6 + int(14) }, () => word() + (int(9) === 0 ? ',' : ''));
    const text = words.join(' ').replace(/,$/, '');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  });
}

describe('a story and the same decomposed', () => {
  it('have the same passages, at places that map one to one', () => {
    let occurrences = 0;
    for (let seed = 0; seed < 40; seed++) {
      const pool = accented(seed);
      const int = randomInt(1000 + seed);
      const documents = Array.from({ length: 6 }, (_, d) => {
        const own = Array.from({ length: 5 }, (_, i) => pool[10 + 5 * d + i]);
        const shared = pool[int(4)];
        const at = int(6);
        return { id: `d${d}`, text: [...own.slice(0, at), shared, ...own.slice(at)].join(int(2) ? ' ' : '\n\n') };
      });
      const composed = findBackground(documents);
      const decomposed = findBackground(documents.map(({ id, text }) => ({ id, text: text.normalize('NFD') })));
      const lengthOf = (text: string) => text.normalize('NFD').length;
      const moved = composed.passages.map(({ id, role, evidence, occurrences: places }) => ({
        id,
        role,
        evidence,
        places: places.map(({ document, start, end, similarity, verdict }) => {
          const text = documents.find((d) => d.id === document)?.text as string;
          return [document, lengthOf(text.slice(0, start)), lengthOf(text.slice(0, end)), similarity, verdict];
        }),
      }));
      occurrences += moved.reduce((sum, { places }) => sum + places.length, 0);
      expect(
        decomposed.passages.map(({ id, role, evidence, occurrences: places }) => ({
          id,
          role,
          evidence,
          places: places.map(({ document, start, end, similarity, verdict }) => [
            document,
            start,
            end,
            similarity,
            verdict,
          ]),
        })),
      ).toEqual(moved);
      for (const [d, { freshText }] of composed.documents.entries()) {
        expect(decomposed.documents[d].freshText()).toBe(freshText().normalize('NFD'));
      }
    }
    expect(occurrences).toBeGreaterThan(150);
  });
});
