/** Near-duplicate paragraphs: which paragraphs of a set of stories are the same but for a few words? */
import { readFileSync } from 'node:fs';
import { type Document, dedupe } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Document);
const texts = new Map(stories.map(({ id, text }) => [id, text]));

const { clusters } = dedupe(stories, { unit: 'paragraph', threshold: 0.6, minTokens: 12 });

for (const { members, similarity } of clusters) {
  console.log(`${members.length} paragraphs, at least ${similarity.toFixed(2)} alike:`);
  for (const { document, start, end } of members) {
    console.log(
      `  ${document} ${start}-${end}  ${texts.get(document)?.slice(start, end).replace(/\s+/g, ' ').slice(0, 80)}…`,
    );
  }
}
