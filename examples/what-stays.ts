/**
 * What is left of each document of a stream without the paragraphs that were printed before, and how did those change?
 * dedupe lets go of the texts as it reads them; what it answers are places in them.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Document, dedupe, explain, keptText } from 'dejalu';

async function* stories(): AsyncGenerator<Document> {
  const lines = createInterface({ input: createReadStream(new URL('stories.jsonl', import.meta.url)) });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Document;
}

const { documents, counts } = await dedupe(stories(), {
  unit: 'paragraph',
  threshold: 0.6,
  minTokens: 8,
  keep: 'earliest',
});
console.log(`Of ${counts.units} paragraphs of ${counts.documents} stories ${counts.kept} stay.`);

// Here the texts fit into memory; otherwise they would be fetched by id.
const texts = new Map<string, string>();
for await (const { id, text } of stories()) texts.set(id, text);

/** Hard-wrapped text on one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ');

for (const document of documents) {
  const text = texts.get(document.id) ?? '';
  const left = keptText(text, document);
  console.log(`\n${document.id}: ${left.length} of ${text.length} characters stay`);

  for (const { start, end, representative } of document.removed) {
    const before = texts.get(representative.document)?.slice(representative.start, representative.end) ?? '';
    const { similarity, changes } = explain(before, text.slice(start, end));
    console.log(`  ${start}-${end} stood in ${representative.document}, ${similarity.toFixed(2)} alike`);
    for (const { kind, from, to } of changes) console.log(`    ${kind}: ${line(from) || '-'} -> ${line(to) || '-'}`);
  }
}
