/**
 * What the stage knows of the documents, and what it makes of a passage. Types only.
 */
import type { Dated } from '../dates.ts';
import type { Stretch } from '../passages/assemble.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import type { Stories } from '../stories/stories.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, Passage } from '../types.ts';
import type { Pointer } from './pointers.ts';

/** A passage of the report with the stretches of tokens it was made from, one per occurrence. */
export interface Described {
  readonly passage: Passage;
  readonly stretches: readonly Stretch[];
  /** The document whose own news it was, if it was somebody's. */
  readonly teller: number | undefined;
  /** As in its wordings. */
  readonly figures: readonly number[];
}

/** What the verdict stage knows of the documents, which are in (date, id) order. */
export interface Context {
  readonly documents: readonly Document[];
  readonly dates: readonly Dated[];
  readonly kept: readonly Kept[];
  readonly sentences: Pick<Sentences, 'keys' | 'marks' | 'starts'>;
  /** For every document its sentences that point to other stories. */
  readonly pointers: readonly (readonly Pointer[])[];
  readonly stories: Stories;
  readonly minStories: number;
  readonly minTokens: number;
  readonly words: Words;
}
