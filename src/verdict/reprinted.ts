/**
 * Long runs that are printed again: words in a row of one story which a later story has in a row too, within a day.
 * Background is a fact or two that many tell; a hundred words of one document, a day later in another, were news when they
 * ran and have been taken from there. Linear in places but for sorting them.
 */
import { type FoundPassage, NO_STORY, type Stretch } from '../passages/assemble.ts';
import type { Context } from './described.ts';
import { wordsIn } from './evidence.ts';

/**
 * In words and milliseconds. Of the words that only a story and its carrier have in news 0.83 are fresh in the first
 * telling, without runs 0.78; from 60 words on it is the same. Without a limit of time 0.024 of the characters of first
 * places of planted background are fresh instead of 0.010, from 60 words on 0.060.
 */
const RUN = { words: 100, gap: 40, within: 24 * 3_600_000 };

/** A passage in two documents, the earlier of which told it first. */
interface Shared {
  readonly passage: number;
  readonly earlier: Stretch;
  readonly later: Stretch;
}

/** First places of passages that every other story has in such a run of theirs. */
export function reprinted(
  found: readonly Pick<FoundPassage, 'stretches'>[],
  context: Pick<Context, 'dates' | 'kept' | 'sentences' | 'stories'>,
): ReadonlySet<Stretch> {
  const { storyOf } = context.stories;
  const inRuns = new Map<number, Set<number>>();
  for (const pair of pairsIn(found, context.dates, storyOf).values()) {
    for (const run of runsIn(pair, context)) {
      for (const { passage, later } of run) {
        const stories = inRuns.get(passage) ?? new Set();
        inRuns.set(passage, stories.add(storyOf[later.document]));
      }
    }
  }
  const first = new Set<Stretch>();
  for (const [passage, stories] of inRuns) {
    const tellers = found[passage].stretches.filter(({ document }) => storyOf[document] !== NO_STORY);
    const own = storyOf[tellers[0].document];
    const isTaken = ({ document }: Stretch) => storyOf[document] === own || stories.has(storyOf[document]);
    if (tellers.every(isTaken)) first.add(tellers[0]);
  }
  return first;
}

/** For every two documents, of which the later one runs within a day, the passages that the earlier told first. */
function pairsIn(
  found: readonly Pick<FoundPassage, 'stretches'>[],
  dates: Context['dates'],
  storyOf: Uint32Array,
): Map<number, Shared[]> {
  const pairs = new Map<number, Shared[]>();
  for (const [passage, { stretches }] of found.entries()) {
    const earlier = stretches.find(({ document }) => storyOf[document] !== NO_STORY);
    const since = earlier && dates[earlier.document].instant;
    if (!earlier || !since?.timed) continue;
    let last = earlier.document;
    for (const later of stretches) {
      const { document } = later;
      if (document <= last) continue;
      last = document;
      if (storyOf[document] === NO_STORY || storyOf[document] === storyOf[earlier.document]) continue;
      const until = dates[document].instant;
      if (!until?.timed || until.at - since.at > RUN.within) continue;
      const key = earlier.document * dates.length + document;
      const pair = pairs.get(key);
      if (pair) pair.push({ passage, earlier, later });
      else pairs.set(key, [{ passage, earlier, later }]);
    }
  }
  return pairs;
}

/**
 * The long runs among what two documents share: in the same order in both, with little between. What both end with is
 * none: so do the stories of one day that stand above the same notice.
 */
function* runsIn(pair: Shared[], { kept, sentences }: Pick<Context, 'kept' | 'sentences'>): Generator<Shared[]> {
  const wordsOf = (document: number, from: number, to: number) => wordsIn(kept[document], sentences, from, to);
  const follows = (a: Stretch, b: Stretch) => a.to <= b.from && wordsOf(a.document, a.to, b.from) <= RUN.gap;
  const isLast = ({ document, to }: Stretch) => wordsOf(document, to, kept[document].tokens.count) <= RUN.gap;
  const isLong = (last: Shared | undefined) =>
    last && words >= RUN.words && !(isLast(last.earlier) && isLast(last.later));
  // No words without tokens.
  const tokens = pair.reduce((sum, { earlier }) => sum + earlier.to - earlier.from, 0);
  if (tokens < RUN.words) return;
  pair.sort((a, b) => a.earlier.from - b.earlier.from);
  let run: Shared[] = [];
  let words = 0;
  for (const shared of pair) {
    const before = run.at(-1);
    if (before && !(follows(before.earlier, shared.earlier) && follows(before.later, shared.later))) {
      if (isLong(before)) yield run;
      run = [];
      words = 0;
    }
    run.push(shared);
    words += wordsOf(shared.earlier.document, shared.earlier.from, shared.earlier.to);
  }
  if (isLong(run.at(-1))) yield run;
}
