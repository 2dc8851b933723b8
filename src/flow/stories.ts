/**
 * The stories of the documents as rounds: documents that may tell one story are compared by a step, and so are the
 * sentences that its versions word otherwise.
 */
import type { Dated } from '../dates.ts';
import type { Families } from '../passages/families.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { VersionChanges } from '../stories/changes.ts';
import { Pairs } from '../stories/pairs.ts';
import { type FoundStories, type Stories, storiesOf } from '../stories/stories.ts';
import { type Told, toldBy } from '../stories/told.ts';
import { earlierOf, type Versions, versionsOf } from '../stories/versions.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document } from '../types.ts';
import type { Flow, Piece } from './flow.ts';

/** @param documents in (date, id) order */
export function* findStories(
  documents: readonly Document[],
  dates: readonly Dated[],
  kept: readonly Kept[],
  sentences: Sentences,
  families: Families,
  words: Words,
): Flow<{ stories: Stories; versions: Versions }> {
  const told = toldBy(documents, kept, sentences, families);
  const pairs = new Pairs(told, documents, dates, kept, families.size);
  function* pieces(): Generator<Piece<'compare'>> {
    for (const input of pairs.batches()) yield { input, name: () => 'the documents' };
  }
  yield { step: 'compare', common: told, pieces: pieces(), take: (rows) => pairs.take(rows) };
  const { edges, ...stories } = storiesOf(dates, told, pairs.finish());
  const versions = yield* compareVersions(documents, kept, sentences, told, { edges, ...stories }, words);
  return { stories, versions };
}

/** The stories that have versions, with what each words otherwise. */
function* compareVersions(
  documents: readonly Document[],
  kept: readonly Kept[],
  sentences: Sentences,
  told: Told,
  stories: FoundStories,
  words: Words,
): Flow<Versions> {
  const earlier = earlierOf(stories, told);
  const changes = new VersionChanges(documents, kept, told, words);
  function* pieces(): Generator<Piece<'differ'>> {
    for (const input of changes.batches(earlier)) yield { input, name: () => 'sentences of the documents' };
  }
  yield { step: 'differ', common: sentences, pieces: pieces(), take: (rows) => changes.take(rows) };
  return versionsOf(documents, stories, told, earlier, changes.changes);
}
