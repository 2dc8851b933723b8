/**
 * The describing of all passages as rounds: the texts of those that are worded in several ways are grouped by a step,
 * and of a few once more, when what is too short has been taken out of them.
 */
import type { FoundPassage } from '../passages/assemble.ts';
import { verbatim, wordingsIn } from '../passages/wording-rows.ts';
import type { Context, Described } from '../verdict/described.ts';
import { type Group, groupsOf, type Places, placesOf } from '../verdict/groups.ts';
import { Describer } from '../verdict/passages.ts';
import { alongside, type Flow, type Piece } from './flow.ts';

/** The passages in the order of the report. */
export function* describePassages(found: readonly FoundPassage[], context: Context): Flow<Described[]> {
  const describer = new Describer(found, context);
  const again = describer.describe(yield* grouped(found, context, describer));
  const more = yield* grouped(again, context);
  for (const [i, one] of again.entries()) describer.describeAgain(one, more[i]);
  return describer.finish();
}

/** Code units of a batch of texts, or more if those of one passage have more: 10 to 20 ms of work. */
const BATCH = 1 << 16;

/** The groups that the places of each passage fall into. @param describer does meanwhile what it can */
function* grouped(
  passages: readonly Pick<FoundPassage, 'stretches'>[],
  context: Context,
  describer?: Describer,
): Flow<Group[][]> {
  const groups = new Array<Group[]>(passages.length);
  /** Batches on their way: the places of passages by their numbers. */
  const asked: Map<number, Places>[] = [];
  function* pieces(): Generator<Piece<'wordings'>> {
    let batch = new Map<number, Places>();
    let units = 0;
    for (const [i, { stretches }] of passages.entries()) {
      const places = placesOf(stretches, context);
      const same = verbatim(places.texts);
      if (same) {
        groups[i] = groupsOf(places, same);
        continue;
      }
      batch.set(i, places);
      for (const { length } of places.texts) units += length;
      if (units < BATCH) continue;
      yield pieceOf(batch);
      batch = new Map();
      units = 0;
    }
    if (batch.size > 0) yield pieceOf(batch);
  }
  const pieceOf = (batch: Map<number, Places>): Piece<'wordings'> => {
    asked.push(batch);
    const lists = [...batch.values()].map(({ texts }) => texts);
    const sizes = Uint32Array.from(lists, ({ length }) => length);
    return { input: { texts: lists.flat(), sizes }, name: () => 'passages of the documents' };
  };
  yield {
    step: 'wordings',
    common: context.words,
    pieces: describer ? alongside(pieces(), describer.prepare()) : pieces(),
    take(rows) {
      const batch = [...(asked.shift() as Map<number, Places>)];
      let nth = 0;
      for (const wordings of wordingsIn(
        rows,
        batch.map(([, { texts }]) => texts),
      )) {
        const [i, places] = batch[nth++];
        groups[i] = groupsOf(places, wordings);
      }
      describer?.weigh(groups);
    },
  };
  return groups;
}
