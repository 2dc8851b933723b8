/**
 * The places of a passage, grouped by what they say: wordings of one passage stand together. Grouping is asked of the
 * caller (passages/wording-rows.ts says it), since it may be done elsewhere.
 */
import type { Stretch } from '../passages/assemble.ts';
import type { Wordings } from '../passages/wording-rows.ts';
import type { Span } from '../text/layout.ts';
import { spanOf } from '../text/sentences.ts';
import type { Context } from './described.ts';

/** Stretches and where they stand in the texts. */
export interface Places {
  readonly stretches: readonly Stretch[];
  readonly spans: readonly Span[];
  readonly texts: readonly string[];
}

/** Those that are wordings of one passage. */
export interface Group {
  readonly stretches: readonly Stretch[];
  readonly spans: readonly Span[];
  readonly wordings: Wordings;
}

export function placesOf(stretches: readonly Stretch[], { documents, kept }: Context): Places {
  const spans = stretches.map(({ document, from, to }) =>
    spanOf(documents[document].text, kept[document].tokens, from, to),
  );
  const texts = stretches.map(({ document }, i) => documents[document].text.slice(spans[i].start, spans[i].end));
  return { stretches, spans, texts };
}

/** @param wordings of the texts of the places */
export function groupsOf({ stretches, spans }: Places, wordings: readonly Wordings[]): Group[] {
  return wordings.map((wordings) => ({
    stretches: wordings.members.map((i) => stretches[i]),
    spans: wordings.members.map((i) => spans[i]),
    wordings,
  }));
}
