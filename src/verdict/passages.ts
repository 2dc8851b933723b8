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

/** What is counted of a group before it is known what else is furniture. */
interface Weighed {
  readonly group: Group;
  readonly isPointer: boolean;
  readonly evidence: PassageEvidence;
  /** Its documents, rising. */
  readonly documents: readonly number[];
  readonly stories: number;
  /** Words of its typical wording, and of its longest place. */
  readonly words: number;
  readonly longest: number;
  /** Without a word or two of the passage that stand elsewhere by themselves: these are no occurrence of it. */
  readonly long: readonly Stretch[];
}

/** Passages of a slice: a millisecond of work. */
const SLICE = 128;

/** Describes passages: first all groups that the found passages fall into, then those that were grouped once more. */
export class Describer {
  readonly #found: readonly FoundPassage[];
  readonly #context: Context;
  readonly #tellings: Tellings;
  readonly #pages: Pages;
  /** By found passage the document that told it first, if it was that story's own news. */
  readonly #tellers: (number | undefined)[] = [];
  /** By found passage: mostly it is one, but some places may be worded like none of the others. */
  readonly #described: Described[][];
  /** By found passage its groups. */
  readonly #weighed: Weighed[][] = [];
  #isPrepared = false;

  constructor(found: readonly FoundPassage[], context: Context) {
    this.#found = found;
    this.#context = context;
    this.#tellings = new Tellings(found, context);
    this.#pages = new Pages(context);
    this.#described = found.map(() => []);
  }

  /** Gets to know the pages, in slices, before anything is described: how passages are worded is not asked. */
  *prepare(): Generator<void, void> {
    for (const { stretches } of this.#found) {
      this.#tellers.push(this.#tellings.firstTeller(stretches));
      if (this.#tellers.length % SLICE === 0) yield;
    }
    // Furniture comes in long runs as well.
    const isShared = ({ stretches }: FoundPassage, i: number) =>
      this.#tellers[i] === undefined || this.#tellings.ownerOf(stretches) === undefined;
    const shared = this.#found.filter(isShared);
    this.#pages.setBodies(bodiesOf(shared, this.#context.kept));
    this.#isPrepared = true;
  }

  /** Weighs the next passages, as far as their groups are known. Before it is prepared that waits. */
  weigh(groups: readonly (readonly Group[] | undefined)[]): void {
    if (!this.#isPrepared) return;
    for (let own = groups[this.#weighed.length]; own; own = groups[this.#weighed.length]) {
      const weighed = own.map((group) => this.#weigh(group));
      // What is furniture by itself tells of what stands beside it.
      for (const one of weighed) if (plainRole(one) === 'chrome') this.#pages.addFurniture(one.group.stretches);
      this.#weighed.push(weighed);
    }
  }

  /** @param groups of every found passage */
  describe(groups: readonly (readonly Group[])[]): Again[] {
    this.weigh(groups);
    const { minStories, minTokens, stories } = this.#context;
    const again: Again[] = [];
    for (const [found, own] of this.#weighed.entries()) {
      for (const before of own) {
        const { stretches } = before.group;
        const weighed = { ...before, evidence: this.#pages.besideFurniture(before.evidence, stretches) };
        const isFurniture = plainRole(weighed) === 'chrome';
        const isPassage = isFurniture || weighed.longest >= minTokens;
        if (!isPassage || weighed.stories < minStories) continue;
        if (isFurniture || weighed.long.length === stretches.length) this.#describeGroup(found, weighed);
        else if (countStories(weighed.long, stories.storyOf) >= minStories)
          again.push({ found, stretches: weighed.long });
      }
    }
    return again;
  }

  describeAgain({ found }: Again, groups: readonly Group[]): void {
    const { minStories, minTokens } = this.#context;
    for (const group of groups) {
      const weighed = this.#weigh(group);
      if (weighed.longest >= minTokens && weighed.stories >= minStories) this.#describeGroup(found, weighed);
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

  #weigh(group: Group): Weighed {
    const { stretches, wordings } = group;
    const { minTokens, stories } = this.#context;
    const documents: number[] = [];
    for (const { document } of stretches) if (document !== documents.at(-1)) documents.push(document);
    const lengths = stretches.map((stretch) => lengthOf(stretch, this.#context));
    return {
      group,
      isPointer: this.#pages.arePointers(stretches),
      evidence: this.#pages.evidenceOf(stretches, documents, wordings),
      documents,
      stories: countStories(stretches, stories.storyOf),
      words: lengths[wordings.variantOf.indexOf(0)],
      longest: lengths.reduce((most, length) => Math.max(most, length), 0),
      long: stretches.filter((_, i) => lengths[i] >= minTokens / 2),
    };
  }

  #describeGroup(found: number, weighed: Weighed): void {
    const { group, evidence, documents, stories } = weighed;
    const { stretches, spans, wordings } = group;
    const context = this.#context;
    const sources = new Set<string>();
    const dates: string[] = [];
    for (const number of documents) {
      const { source, date } = context.documents[number];
      if (source !== undefined) sources.add(source);
      if (date !== undefined) dates.push(date); // rising: documents are in order of date
    }
    const plain = plainRole(weighed);
    const slots = plain === 'background' ? slotsOf(wordings, stories) : undefined;
    const role = slots ? 'formula' : plain;
    const teller = role === 'background' ? this.#tellerOf(found, stretches) : undefined;
    const verdicts = this.#tellings.verdictsOf(role, teller, stretches);
    const idOf = (document: number) => context.documents[document].id;
    const passage: Passage = {
      id: nameOf(stretches, context) ?? nthOf(this.#found[found].id, this.#described[found].length),
      text: wordings.variants[0].text,
      role,
      evidence,
      documents: documents.length,
      stories,
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
    this.#described[found].push({ passage, stretches, teller, figures: wordings.figures });
  }

  #tellerOf(found: number, stretches: readonly Stretch[]): number | undefined {
    const isAll = stretches.length === this.#found[found].stretches.length;
    return isAll ? this.#tellers[found] : this.#tellings.firstTeller(stretches);
  }
}

/** Pointers to other stories are furniture wherever they stand. */
function plainRole({ isPointer, evidence, documents, words }: Weighed): Exclude<Role, 'formula'> {
  return isPointer ? 'chrome' : roleOf(evidence, documents.length, words);
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
