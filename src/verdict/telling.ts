/**
 * What is an occurrence of a passage in its document: told there first, background, or a copy? What was new when it ran
 * stays fresh in its first telling, whoever prints it again; what other stories of their own account tell is background
 * from the first place on.
 *
 * A story's own news is told apart from background by who has it and by where it stands. Stories that print it with the
 * story's head, below news of their own, have it from there. So have those that print a long run of it within a day, and
 * the one other story that has a good part of it.
 * What a dated story begins with is its news, even where later ones tell it of their own account.
 */
import type { Dated } from '../dates.ts';
import { type FoundPassage, NO_STORY, type Stretch } from '../passages/assemble.ts';
import { LINE } from '../sentences/analyse.ts';
import type { Kept } from '../sentences/documents.ts';
import type { Role, Verdict } from '../types.ts';
import type { Context } from './described.ts';
import { reprinted } from './reprinted.ts';

/**
 * Words of prose that a story begins with, and their share of a short one. On the planted set no first place of
 * background stands among the first 60. In news 0.4 % more of the words are fresh than without this rule, and with 90
 * 0.1 % more than with 60; with 40 0.07 % of the words of the harder generated set are wrong beside.
 */
const LEAD = { words: 60, share: 0.25 };

/** Who has a passage from whom. */
export class Tellings {
  readonly #dates: readonly Dated[];
  readonly #kept: readonly Kept[];
  readonly #storyOf: Uint32Array;
  /** For every story those that any of its documents prints, and those of which any has a good part. */
  readonly #printed: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #retold: ReadonlyMap<number, ReadonlySet<number>>;
  /** First places of what others print in long runs. */
  readonly #reprinted: ReadonlySet<Stretch>;

  constructor(found: readonly FoundPassage[], context: Context) {
    const { dates, kept, stories } = context;
    const { storyOf, prints, retells } = stories;
    this.#dates = dates;
    this.#kept = kept;
    this.#storyOf = storyOf;
    this.#printed = byStory(prints, storyOf);
    this.#retold = byStory(retells, storyOf);
    this.#reprinted = reprinted(found, context);
  }

  /** The document that told it first, if it was that story's own news. */
  firstTeller(stretches: readonly Stretch[]): number | undefined {
    const first = stretches.find(({ document }) => this.#storyOf[document] !== NO_STORY);
    return first && this.#reprinted.has(first) ? first.document : this.ownerOf(stretches);
  }

  /** The same by who prints the story and by where it stands in it, whatever stands beside it elsewhere. */
  ownerOf(stretches: readonly Stretch[]): number | undefined {
    const firsts = new Map<number, Stretch>();
    for (const stretch of stretches) {
      const story = this.#storyOf[stretch.document];
      if (story !== NO_STORY && !firsts.has(story)) firsts.set(story, stretch);
    }
    if (firsts.size === 0) return undefined;
    const [[story, first]] = firsts;
    if (this.#isLead(first)) return first.document;
    // What three tell is background rather, unless they print the story.
    const sources = firsts.size === 2 ? this.#retold : this.#printed;
    const root = rootOf(story, firsts, sources);
    return areTakenFrom(root, firsts, sources) ? firsts.get(root)?.document : undefined;
  }

  #isLead({ document, from }: Stretch): boolean {
    if (this.#dates[document].instant === undefined) return false;
    const { sentences, prose } = this.#kept[document];
    let before = 0;
    let all = 0;
    for (let s = 0; s + 1 < sentences.length && (before < LEAD.words || all < LEAD.words / LEAD.share); s++) {
      if (prose[s] === LINE) continue;
      all += sentences[s + 1] - sentences[s];
      if (sentences[s + 1] <= from) before = all;
    }
    return before < Math.min(LEAD.words, LEAD.share * all);
  }

  /** What each occurrence is, and of which document it is a copy. @param first the document that told it first, if any */
  verdictsOf(
    role: Role,
    first: number | undefined,
    stretches: readonly Stretch[],
  ): { verdict: Verdict; from: number | undefined }[] {
    return stretches.map(({ document }) => {
      const story = this.#storyOf[document];
      if (first === undefined || (story !== NO_STORY && story !== this.#storyOf[first])) {
        return { verdict: role, from: undefined };
      }
      const earlier = story === NO_STORY && document < first && this.#dates[document].instant !== undefined;
      return earlier || document === first ? { verdict: 'fresh', from: undefined } : { verdict: 'copy', from: first };
    });
  }
}

/** For every story those that any of its documents has. */
function byStory(
  ofDocument: ReadonlyMap<number, readonly number[]>,
  storyOf: Uint32Array,
): Map<number, ReadonlySet<number>> {
  const result = new Map<number, Set<number>>();
  for (const [document, stories] of ofDocument) {
    if (storyOf[document] === NO_STORY) continue;
    const known = result.get(storyOf[document]) ?? new Set();
    result.set(storyOf[document], known);
    for (const story of stories) known.add(story);
  }
  return result;
}

/** The story that a story has it from, or the one that this one has it from, of those that have the passage. */
function rootOf(
  story: number,
  among: ReadonlyMap<number, Stretch>,
  sources: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  let root = story;
  for (const seen = new Set<number>(); !seen.has(root); ) {
    seen.add(root);
    for (const source of sources.get(root) ?? []) {
      if (!among.has(source) || seen.has(source)) continue;
      root = source;
      break;
    }
  }
  return root;
}

/** Does every other story have it from this one, or from one that does? */
function areTakenFrom(
  root: number,
  stories: ReadonlyMap<number, Stretch>,
  sources: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  const accepted = new Set([root]);
  for (let before = 0; before < accepted.size; ) {
    before = accepted.size;
    for (const story of stories.keys()) {
      for (const source of sources.get(story) ?? []) if (accepted.has(source)) accepted.add(story);
    }
  }
  return accepted.size === stories.size;
}
