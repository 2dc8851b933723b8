/**
 * The describing of all passages as rounds: the texts of those that are worded in several ways are grouped by a step,
 * and of a few once more, when what is too short has been taken out of them.
 */
import type { FoundPassage } from '../passages/assemble.ts';
import { verbatim, type Wordings, wordingsIn } from '../passages/wording-rows.ts';
import type { Context, Described } from '../verdict/described.ts';
import { type Group, groupsOf, type Places, placesOf } from '../verdict/groups.ts';
import { Describer } from '../verdict/passages.ts';
import type { Flow, Piece, Round } from './flow.ts';

/** The passages in the order of the report. */
export function* describePassages(found: readonly FoundPassage[], context: Context): Flow<Described[]> {
  const describer = new Describer(found, context);
  const lists = found.map(({ stretches }) => placesOf(stretches, context));
  const again = describer.describe(yield* grouped(lists, context));
  const more = yield* grouped(
    again.map(({ stretches }) => placesOf(stretches, context)),
    context,
  );
  for (const [i, one] of again.entries()) describer.describeAgain(one, more[i]);
  return describer.finish();
}

/** The groups that the places of each passage fall into. */
function* grouped(lists: readonly Places[], { words }: Context): Flow<Group[][]> {
  const groups = new Array<Group[]>(lists.length);
  const asked: number[] = [];
  for (const [i, places] of lists.entries()) {
    const same = verbatim(places.texts);
    if (same) groups[i] = groupsOf(places, same);
    else asked.push(i);
  }
  const answers: Wordings[][] = [];
  if (asked.length > 0)
    yield grouping(
      asked.map((i) => lists[i].texts),
      words,
      answers,
    );
  for (const [nth, i] of asked.entries()) groups[i] = groupsOf(lists[i], answers[nth]);
  return groups;
}

/** Code units of a batch of texts, or more if those of one passage have more: 10 to 20 ms of work. */
const BATCH = 1 << 16;

function grouping(
  lists: readonly (readonly string[])[],
  words: Context['words'],
  answers: Wordings[][],
): Round<'wordings'> {
  function* pieces(): Generator<Piece<'wordings'>> {
    for (let from = 0, to = 0; from < lists.length; from = to) {
      for (let units = 0; to < lists.length && units < BATCH; to++) for (const { length } of lists[to]) units += length;
      const batch = lists.slice(from, to);
      const sizes = Uint32Array.from(batch, ({ length }) => length);
      yield { input: { texts: batch.flat(), sizes }, name: () => 'passages of the documents' };
    }
  }
  return {
    step: 'wordings',
    common: words,
    pieces: pieces(),
    take(rows) {
      const batch = lists.slice(answers.length, answers.length + rows.groups.length);
      for (const wordings of wordingsIn(rows, batch)) answers.push(wordings);
    },
  };
}
