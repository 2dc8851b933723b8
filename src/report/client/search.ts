/**
 * Which passages, stories and near-copies are wanted? A story by its source, date and text, and by having a passage of
 * the role; a passage by its role and text, and by standing in a story of the source and date; near-copies by having
 * such a story. Text is compared without case, accents and line ends. The texts are folded once, when first asked for.
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
  #stories: readonly string[] | undefined;
  #passages: readonly string[] | undefined;

  constructor(model: Model) {
    this.#model = model;
  }

  find({ text, role, source, from, to }: Wanted): Found {
    const { stories, passages, copies, placesOf, placesIn } = this.#model;
    const words = folded(text).trim();
    const published = stories.map((story) => (source === '' || story.source === source) && inTime(story, from, to));
    const roles = passages.map((passage) => role === '' || passage.role === role);
    const storyHas = words === '' ? undefined : this.#storyTexts().map((folded) => folded.includes(words));
    const passageHas = words === '' ? undefined : this.#passageTexts().map((folded) => folded.includes(words));
    const wantedStories = stories.map(
      (_, i) =>
        published[i] && (storyHas?.[i] ?? true) && (role === '' || placesIn[i].some(({ passage }) => roles[passage])),
    );
    return {
      stories: wantedStories,
      passages: passages.map(
        (_, i) => roles[i] && (passageHas?.[i] ?? true) && placesOf[i].some(({ story }) => published[story]),
      ),
      copies: copies.map(({ stories: members }) => members.some((story) => wantedStories[story])),
    };
  }

  #storyTexts(): readonly string[] {
    this.#stories ??= this.#model.stories.map(({ id, text }) => `${folded(id)}\n${folded(text)}`);
    return this.#stories;
  }

  #passageTexts(): readonly string[] {
    this.#passages ??= this.#model.passages.map(({ variants }) => variants.map(({ text }) => folded(text)).join('\n'));
    return this.#passages;
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
