/**
 * Which passages, stories and near-copies are wanted? A story by its source, date and text, and by having a passage of
 * the role; a passage by its role and text, and by standing in a story of the source and date; near-copies by having
 * such a story. Text is compared without case, accents and line ends. Each text is folded once.
 */
import type { Role } from '../../types.ts';
import type { StoryData } from '../page.ts';
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
  readonly stories: readonly boolean[];
  readonly copies: readonly boolean[];
}

export class Search {
  readonly #model: Model;
  /** Folded texts, of those stories and passages that have been folded. */
  readonly #stories: (string | undefined)[] = [];
  readonly #passages: (string | undefined)[] = [];

  constructor(model: Model) {
    this.#model = model;
  }

  /** Folds texts while there is time, so that the first search need not. @returns whether all are folded */
  prepare(hasTime: () => boolean): boolean {
    const { stories, passages } = this.#model;
    for (let i = 0; i < stories.length; i++) if (hasTime()) this.#storyText(i);
    for (let i = 0; i < passages.length; i++) if (hasTime()) this.#passageText(i);
    return hasTime();
  }

  find({ text, role, source, from, to }: Wanted): Found {
    const { stories, passages, copies, placesOf, placesIn } = this.#model;
    const words = folded(text).trim();
    const published = stories.map((story) => (source === '' || story.source === source) && inTime(story, from, to));
    const roles = passages.map((passage) => role === '' || passage.role === role);
    const wantedStories = stories.map(
      (_, i) =>
        published[i] &&
        (words === '' || this.#storyText(i).includes(words)) &&
        (role === '' || placesIn[i].some(({ passage }) => roles[passage])),
    );
    return {
      stories: wantedStories,
      passages: passages.map(
        (_, i) =>
          roles[i] &&
          (words === '' || this.#passageText(i).includes(words)) &&
          placesOf[i].some(({ story }) => published[story]),
      ),
      copies: copies.map(({ stories: members }) => members.some((story) => wantedStories[story])),
    };
  }

  #storyText(i: number): string {
    const { id, text } = this.#model.stories[i];
    this.#stories[i] ??= `${folded(id)}\n${folded(text)}`;
    return this.#stories[i];
  }

  #passageText(i: number): string {
    this.#passages[i] ??= this.#model.passages[i].variants.map(({ text }) => folded(text)).join('\n');
    return this.#passages[i];
  }
}

function inTime({ date }: StoryData, from: string, to: string): boolean {
  if (from === '' && to === '') return true;
  if (date === undefined) return false;
  return date >= from && (to === '' || date.slice(0, to.length) <= to);
}

/** Letters without case and accents, blanks alike. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
