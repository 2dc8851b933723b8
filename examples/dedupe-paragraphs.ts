/**
 * Which paragraphs need not be embedded, or trained on, a second time? The stories come as a stream and leave again
 * without the paragraphs that stood, but for a few words, in an earlier one.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Document, dedupe, keptText } from 'dejalu';

async function* stories(): AsyncGenerator<Document> {
  const lines = createInterface({ input: createReadStream(new URL('stories.jsonl', import.meta.url)) });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Document;
}

const { documents, clusters, counts } = await dedupe(stories(), {
  unit: 'paragraph',
  threshold: 0.6,
  minTokens: 12, // shorter lines stay
  keep: 'earliest',
});
console.log(`Of ${counts.units} paragraphs of ${counts.documents} stories ${counts.kept} stay.`);

// Texts are let go of as they are read: what dedupe answers are places in them, and the stream is read a second time.
const answers = new Map([...documents].map((document) => [document.id, document]));
const texts = new Map<string, string>();
let chunks = 0;
for await (const { id, text } of stories()) {
  texts.set(id, text);
  const answer = answers.get(id);
  if (!answer) continue;
  const left = keptText(text, answer); // what would be embedded
  chunks += answer.kept.length;
  console.log(`  ${id}: ${answer.kept.length} paragraphs and ${left.length} of ${text.length} characters stay`);
}
console.log(`${chunks} paragraphs to embed.`);

console.log('\nWhat was printed most often:');
for (const { members, similarity } of clusters.slice(0, 3)) {
  console.log(`  ${members.length} paragraphs, at least ${similarity.toFixed(2)} alike:`);
  for (const { document, start, end } of members) {
    console.log(
      `    ${document} ${start}-${end}  ${texts.get(document)?.slice(start, end).replace(/\s+/g, ' ').slice(0, 70)}…`,
    );
  }
}
