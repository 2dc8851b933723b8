/**
 * What to call a document: the beginning of the first paragraph that tells something and is its own, or its id. Linear in
 * the paragraphs and places. Not the headline that the site gave it, which texts don't mark.
 */
import type { DocumentData } from '../page.ts';
import { type Paragraph, type Place, paragraphsOf } from './model.ts';

const LONGEST = 110;

/** Six words at least, and no list item: not a dateline, a byline or a label. */
const TELLING = /^(?![-–—•*]\s)\s*(?:\S+\s+){5}\S/u;

/** The beginning of a document. */
interface Head {
  /** What tells something and recurs, before `own`. */
  readonly recurring: readonly Paragraph[];
  /** The first paragraph that tells something and recurs nowhere, but in other versions. */
  readonly own: Paragraph | undefined;
  /** Where it ends. */
  readonly end: number;
}

/** @param placesOf of each passage @param placesIn each document, in text order */
export function headlinesOf(
  documents: readonly DocumentData[],
  placesOf: readonly (readonly Place[])[],
  placesIn: readonly (readonly Place[])[],
): string[] {
  const heads = documents.map(headOf);
  const known: (boolean | undefined)[] = [];
  /** Furniture begins story after story; a headline begins one, and stands in the menus of others. */
  const beginsMany = (passage: number): boolean => {
    known[passage] ??=
      new Set(
        placesOf[passage]
          .filter(({ document, start }) => start < heads[document].end)
          .map(({ document }) => (documents[document].story === undefined ? document : -1 - documents[document].story)),
      ).size > 1;
    return known[passage];
  };
  return documents.map((document, i) => {
    const { recurring, own } = heads[i];
    const begins = recurring.find(({ start, end }) => {
      const inside = placesIn[i].filter((place) => place.start < end && place.end > start);
      return inside.length > 0 && !inside.some(({ passage }) => beginsMany(passage));
    });
    return shortened(document, begins ?? own ?? paragraphsOf(document)[0]);
  });
}

function headOf(document: DocumentData): Head {
  const recurring: Paragraph[] = [];
  for (const paragraph of paragraphsOf(document)) {
    const { start, end, verdict } = paragraph;
    if (!TELLING.test(document.text.slice(start, Math.min(end, start + 4 * LONGEST)))) continue;
    if (verdict === 'fresh' || verdict === 'copy' || verdict === 'mixed')
      return { recurring, own: paragraph, end: start };
    recurring.push(paragraph);
  }
  return { recurring, own: undefined, end: recurring[0]?.end ?? 0 };
}

function shortened({ id, text }: DocumentData, paragraph: Paragraph | undefined): string {
  const { start, end } = paragraph ?? { start: 0, end: 0 };
  const line = text.slice(start, Math.min(end, start + 4 * LONGEST)).replace(/\s+/g, ' ');
  if (line === '') return id;
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
