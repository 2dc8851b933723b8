/**
 * Have I seen this paragraph? MinHash and LSH by hand: keep a sketch of every paragraph, and ask it of a new one.
 * Candidates are not answers: what is found is compared exactly.
 */
import { readFileSync } from 'node:fs';
import { type Document, jaccard, LshIndex, MinHasher, paragraphs, shingles } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

const hasher = new MinHasher({ slots: 128 });
const index = new LshIndex({ threshold: 0.5, slots: 128 });
const known = new Map<string, string>();
for (const { id, text } of stories) {
  for (const { start, end } of paragraphs(text)) {
    const paragraph = text.slice(start, end);
    known.set(`${id}:${start}`, paragraph);
    index.add(`${id}:${start}`, hasher.sign(paragraph));
  }
}

const question =
  'Either side may seek arbitration if the flow stays below that mark for ten days in a row. ' +
  'Under the Treaty of Łumna, signed in 1974, Brešova must let at least 410 cubic metres of water a second cross the border.';
console.log(`Of ${index.size} paragraphs these are like the question:`);
for (const { id, similarity } of index.query(hasher.sign(question), { limit: 5, minSimilarity: 0.4 })) {
  const exact = jaccard(shingles(question), shingles(known.get(id) ?? ''));
  console.log(`  ${id}  estimated ${similarity.toFixed(2)}, exact ${exact.toFixed(2)}`);
}
