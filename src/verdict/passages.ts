/**
 * From found stretches to the passages of the report: text, wordings, counts, role with its evidence.
 * Linear in occurrences.
 */
import { countStories, type FoundPassage, NAMELESS, type Stretch } from '../passages/assemble.ts';
import { KEY_WORDS, keyText } from '../sentences/key.ts';
import type { Passage, PassageEvidence, Role } from '../types.ts';
import { bodiesOf } from './body.ts';
import type { Context, Described } from './described.ts';
import { Pages, wordsIn } from './evidence.ts';
import { withNewFigures } from './figures.ts';
import { slotsOf } from './formula.ts';
import type { Group } from './groups.ts';
import { withPhrases } from './phrases.ts';
import { roleOf } from './role.ts';
import { Tellings } from './telling.ts';

/** Places of a passage that have to be grouped once more. */
export interface Again {
  readonly found: number;
  readonly stretches: readonly Stretch[];
}

/** Describes passages: first all groups that the found passages fall into, then those that were grouped once more. */
export class Describer {
  readonly #found: readonly FoundPassage[];
  readonly #context: Context;
  readonly #tellings: Tellings;
  readonly #pages: Pages;
  /** By found passage: mostly it is one, but some places may be worded like none of the others. */
  readonly #described: Described[][];

  constructor(found: readonly FoundPassage[], context: Context) {
    const { kept } = context;
    this.#found = found;
    this.#context = context;
    this.#tellings = new Tellings(found, context);
    // Furniture comes in long runs as well.
    const shared = found.filter(({ stretches }) => this.#tellings.ownerOf(stretches) === undefined);
    this.#pages = new Pages(context, bodiesOf(shared, kept));
    this.#described = found.map(() => []);
  }

  /** @param groups of every found passage */
  describe(groups: readonly (readonly Group[])[]): Again[] {
    // What is furniture by itself tells of what stands beside it.
    for (const group of groups.flat()) {
      if (judged(group, this.#pages, this.#context).role === 'chrome') this.#pages.addFurniture(group.stretches);
    }
    const { minStories, minTokens } = this.#context;
    const again: Again[] = [];
    for (const [found, own] of groups.entries()) {
      for (const group of own) {
        const one = this.#describeGroup(found, group);
        if (one.passage.role === 'chrome') {
          if (one.passage.stories >= minStories) this.#described[found].push(one);
          continue;
        }
        // A word or two of a passage that stand elsewhere by themselves are no occurrence of it.
        const long = group.stretches.filter((stretch) => lengthOf(stretch, this.#context) >= minTokens / 2);
        if (!isPassage(long, this.#context)) continue;
        if (long.length === group.stretches.length) this.#described[found].push(one);
        else again.push({ found, stretches: long });
      }
    }
    return again;
  }

  describeAgain({ found }: Again, groups: readonly Group[]): void {
    for (const group of groups) {
      if (isPassage(group.stretches, this.#context)) this.#described[found].push(this.#describeGroup(found, group));
    }
  }

  /** Most stories first, then most documents, then most occurrences, then in order of appearance. */
  finish(): Described[] {
    return withNewFigures(withPhrases(this.#described.flat(), this.#context), this.#context).sort(
      ({ passage: a, stretches: inA }, { passage: b, stretches: inB }) =>
        b.stories - a.stories ||
        b.documents - a.documents ||
        inB.length - inA.length ||
        inA[0].document - inB[0].document ||
        inA[0].from - inB[0].from,
    );
  }

  #describeGroup(found: number, group: Group): Described {
    const context = this.#context;
    const { stretches, spans, wordings } = group;
    const numbers = new Set(stretches.map((s) => s.document));
    const sources = new Set<string>();
    const dates: string[] = [];
    for (const number of numbers) {
      const { source, date } = context.documents[number];
      if (source !== undefined) sources.add(source);
      if (date !== undefined) dates.push(date); // rising: documents are in order of date
    }
    const { evidence, role: plain } = judged(group, this.#pages, context);
    const storyCount = countStories(stretches, context.stories.storyOf);
    const slots = plain === 'background' ? slotsOf(wordings, storyCount) : undefined;
    const role = slots ? 'formula' : plain;
    const teller = role === 'background' ? this.#tellings.firstTeller(stretches) : undefined;
    const verdicts = this.#tellings.verdictsOf(role, teller, stretches);
    const idOf = (document: number) => context.documents[document].id;
    const passage: Passage = {
      id: nameOf(stretches, context) ?? nthOf(this.#found[found].id, this.#described[found].length),
      text: wordings.variants[0].text,
      role,
      evidence,
      documents: numbers.size,
      stories: storyCount,
      sources: [...sources].sort(),
      firstSeen: dates[0],
      lastSeen: dates.at(-1),
      variants: wordings.variants,
      slots: slots ?? [],
      occurrences: stretches.map((s, i) => ({
        document: idOf(s.document),
        start: spans[i].start,
        end: spans[i].end,
        similarity: wordings.similarity[wordings.variantOf[i]],
        variant: wordings.variantOf[i],
        verdict: verdicts[i].verdict,
        from: verdicts[i].from === undefined ? undefined : idOf(verdicts[i].from),
      })),
    };
    return { passage, stretches, teller };
  }
}

/** The evidence, and the role that follows from it. */
function judged(
  { stretches, wordings }: Group,
  pages: Pages,
  context: Context,
): { evidence: PassageEvidence; role: Role } {
  const evidence = pages.evidenceOf(stretches, wordings);
  if (pages.arePointers(stretches)) return { evidence, role: 'chrome' };
  const documents = new Set(stretches.map(({ document }) => document)).size;
  const typical = stretches[wordings.variantOf.indexOf(0)];
  return { evidence, role: roleOf(evidence, documents, lengthOf(typical, context)) };
}

/** Of the groups that no sentence names. */
function nthOf(id: string, nth: number): string {
  return nth === 0 ? id : `${id}+${nth}`;
}

/** The least key of the sentences that may name a passage, or undefined where it has none. */
function nameOf(stretches: readonly Stretch[], { sentences }: Context): string | undefined {
  const name = stretches.reduce((least, stretch) => Math.min(least, stretch.name), NAMELESS);
  return name === NAMELESS ? undefined : keyText(sentences.keys, KEY_WORDS * name);
}

/** In words. */
function lengthOf({ document, from, to }: Stretch, { kept, sentences }: Context): number {
  return wordsIn(kept[document], sentences, from, to);
}

/** Is this long enough and in enough stories? Furniture may be shorter. */
function isPassage(stretches: readonly Stretch[], context: Context): boolean {
  if (!stretches.some((stretch) => lengthOf(stretch, context) >= context.minTokens)) return false;
  return countStories(stretches, context.stories.storyOf) >= context.minStories;
}
