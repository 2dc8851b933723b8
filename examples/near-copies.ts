/**
 * Which documents are copies of each other? Near-copies of whole stories by Jaccard similarity; and by containment the
 * excerpts, which are too short to be similar to the whole.
 */
import { readFileSync } from 'node:fs';
import { type Document, dedupe, paragraphs } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

// What a reader might send in: three paragraphs of a story, and nothing else.
const whole = stories[4] as Document;
const middle = paragraphs(whole.text).slice(8, 11);
const excerpt = { id: 'excerpt', text: whole.text.slice(middle[0]?.start, middle.at(-1)?.end) };
const documents = [...stories, excerpt];

for (const measure of ['jaccard', 'containment'] as const) {
  const { clusters, kept, counts } = dedupe(documents, { measure, threshold: 0.7, keep: 'earliest' });
  console.log(`By ${measure}: ${kept.length} of ${counts.documents} documents stay.`);
  for (const { representative, members } of clusters) {
    for (const { document, similarity } of members) {
      if (document === representative.document) continue;
      console.log(`  ${document} goes: ${similarity.toFixed(2)} of ${representative.document}`);
    }
  }
}
