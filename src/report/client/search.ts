/**
 * Which passages, documents, stories and takers are wanted? A document by its source, date and text, and by having a
 * passage of the role; a passage by its role and text, and by standing in a document of the source and date; a story by
 * having such a version; a carrier or follow-up by being such a document. Text is compared without case, accents and line ends. Each text is folded once.
 */
import type { Role } from '../../types.ts';
import type { DocumentData } from '../page.ts';
import type { Model } from './model.ts';

export interface Wanted {
  readonly text: string;
  readonly role: Role | '';
  readonly source: string;
  /** Dates as text: at least, and at most or beginning with. Empty: any. */
  readonly from: string;
  readonly to: string;
}

export const ANYTHING: Wanted = { text: '', role: '', source: '', from: '', to: '' };

export interface Found {
  readonly passages: readonly boolean[];
  readonly documents: readonly boolean[];
  readonly stories: readonly boolean[];
  readonly takers: readonly boolean[];
}

export class Search {
  readonly #model: Model;
  /** Folded texts, of those documents and passages that have been folded. */
  readonly #documents: (string | undefined)[] = [];
  readonly #passages: (string | undefined)[] = [];

  constructor(model: Model) {
    this.#model = model;
  }

  /** Folds texts while there is time, so that the first search need not. @returns whether all are folded */
  prepare(hasTime: () => boolean): boolean {
    const { documents, passages } = this.#model;
    for (let i = 0; i < documents.length; i++) if (hasTime()) this.#documentText(i);
    for (let i = 0; i < passages.length; i++) if (hasTime()) this.#passageText(i);
    return hasTime();
  }

  find({ text, role, source, from, to }: Wanted): Found {
    const { documents, passages, stories, takers, placesOf, placesIn } = this.#model;
    const words = folded(text).trim();
    const published = documents.map((d) => (source === '' || d.source === source) && inTime(d, from, to));
    const roles = passages.map((passage) => role === '' || passage.role === role);
    const wanted = documents.map(
      (_, i) =>
        published[i] &&
        (words === '' || this.#documentText(i).includes(words)) &&
        (role === '' || placesIn[i].some(({ passage }) => roles[passage])),
    );
    return {
      documents: wanted,
      passages: passages.map(
        (_, i) =>
          roles[i] &&
          (words === '' || this.#passageText(i).includes(words)) &&
          placesOf[i].some(({ document }) => published[document]),
      ),
      stories: stories.map(({ versions }) => versions.some(({ document }) => wanted[document])),
      takers: takers.map(({ document }) => wanted[document]),
    };
  }

  #documentText(i: number): string {
    const { id, text } = this.#model.documents[i];
    this.#documents[i] ??= `${folded(id)}\n${folded(text)}`;
    return this.#documents[i];
  }

  #passageText(i: number): string {
    this.#passages[i] ??= this.#model.passages[i].variants.map(({ text }) => folded(text)).join('\n');
    return this.#passages[i];
  }
}

function inTime({ date }: DocumentData, from: string, to: string): boolean {
  if (from === '' && to === '') return true;
  if (date === undefined) return false;
  return date >= from && (to === '' || date.slice(0, to.length) <= to);
}

/** Letters without case and accents, blanks alike. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
