/**
 * Carriers and follow-ups, and what each took from whom: its copied stretches, those that stand in a row and come from
 * one document as one. Linear in stretches.
 */
import { NO_STORY, type Stretch } from '../passages/assemble.ts';
import type { Kept } from '../sentences/documents.ts';
import { spanOf } from '../text/sentences.ts';
import type { Document, Taken, Taker } from '../types.ts';
import type { Copied } from './copies.ts';
import type { Stories } from './stories.ts';

/**
 * @param documents in (date, id) order
 * @param furniture where furniture stands: nobody takes that from anyone
 */
export function takersOf(
  documents: readonly Document[],
  kept: readonly Kept[],
  copies: readonly (readonly Copied[])[],
  furniture: Iterable<Stretch>,
  { storyOf, prints }: Stories,
): { carriers: Taker[]; followUps: Taker[] } {
  const isFurniture = new Map<number, Uint8Array>();
  for (const { document, from, to } of furniture) {
    if (storyOf[document] !== NO_STORY && !prints.has(document)) continue;
    const tokens = isFurniture.get(document) ?? new Uint8Array(kept[document].tokens.count);
    isFurniture.set(document, tokens.fill(1, from, to));
  }
  const carriers: Taker[] = [];
  const followUps: Taker[] = [];
  for (const [d, { id, text }] of documents.entries()) {
    if (storyOf[d] !== NO_STORY && !prints.has(d)) continue;
    const runs: { from: number; to: number; source: number }[] = [];
    for (const { from, to, source } of copies[d]) {
      if (isFurniture.get(d)?.[from]) continue;
      const before = runs.at(-1);
      if (storyOf[d] !== NO_STORY && storyOf[source] === storyOf[d]) continue;
      if (before?.to === from && before.source === source) before.to = to;
      else runs.push({ from, to, source });
    }
    const took: Taken[] = runs.map(({ from, to, source }) => ({
      ...spanOf(text, kept[d].tokens, from, to),
      from: documents[source].id,
    }));
    (storyOf[d] === NO_STORY ? carriers : followUps).push({ document: id, took });
  }
  return { carriers, followUps };
}
